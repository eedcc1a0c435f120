import { viewing } from "@/app/api/viewing";
import { campaignList } from "@/lib/features/campaigns/queries";

/** All campaigns, as they are now for whoever asks. */
export const GET = (): Promise<Response> => viewing("campaigns.look", campaignList);
