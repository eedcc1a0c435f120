import { type FindingsInput, findingsOf } from "@/lib/domain/agreement/findings";

// Beside the page: an agreement of hundreds of rows may take a while, and nobody's key waits for it.
self.onmessage = ({ data }: MessageEvent<FindingsInput>) => self.postMessage(findingsOf(data));
