"use client";

import { useRef, useState } from "react";
import { useRefusal } from "@/components/refusals/use-refusal";
import { UPLOAD_MAX_BYTES } from "@/lib/domain/workflow/limits";
import { type AddedAsset, uploadPicture } from "@/lib/features/assets/options";

/** A picture on its way, or one that was not taken and waits for what the person does about it. */
export type Upload = { id: string; file: File; share: number; problem: string | undefined };

export type Uploads = {
  all: Upload[];
  isBusy: boolean;
  add: (files: readonly File[]) => void;
  again: (upload: Upload) => void;
  dismiss: (upload: Upload) => void;
};

/**
 * Sends pictures one after another; what is not taken stays with the reason, the others go on.
 * @param onAdded what is done with a picture once the library has it; gives what went wrong, in words.
 */
export function useUploads(onAdded: (added: AddedAsset) => Promise<string | undefined>): Uploads {
  const say = useRefusal();
  const [all, setAll] = useState<Upload[]>([]);
  const line = useRef(Promise.resolve());

  const change = (id: string, part: Partial<Upload>) =>
    setAll((uploads) => uploads.map((upload) => (upload.id === id ? { ...upload, ...part } : upload)));
  const dismiss = ({ id }: Upload) => setAll((uploads) => uploads.filter((upload) => upload.id !== id));

  async function problemOf({ id, file }: Upload): Promise<string | undefined> {
    if (file.size > UPLOAD_MAX_BYTES) return say.words("media.tooLarge", { megabytes: UPLOAD_MAX_BYTES / 1024 / 1024 });
    try {
      const answer = await uploadPicture(file, (share) => change(id, { share }));
      return answer.ok ? await onAdded(answer.value) : say.whole(answer.refusal);
    } catch {
      return say.words("unreachable");
    }
  }

  async function send(upload: Upload): Promise<void> {
    const problem = await problemOf(upload);
    if (problem) change(upload.id, { problem });
    else dismiss(upload);
  }

  function enqueue(uploads: readonly Upload[]): void {
    for (const upload of uploads) line.current = line.current.then(() => send(upload));
  }

  return {
    all,
    isBusy: all.some(({ problem }) => problem === undefined),
    dismiss,
    add: (files) => {
      const fresh = files.map((file) => ({ id: crypto.randomUUID(), file, share: 0, problem: undefined }));
      setAll((uploads) => [...uploads, ...fresh]);
      enqueue(fresh);
    },
    again: (upload) => {
      change(upload.id, { share: 0, problem: undefined });
      enqueue([upload]);
    },
  };
}
