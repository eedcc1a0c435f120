import { getTranslations } from "next-intl/server";
import { viewing } from "@/app/api/viewing";
import { countUnread, readNotices } from "@/lib/features/notices/queries";
import type { NoticesAnswer } from "@/lib/features/notices/schema";

/** The viewer's newest notices, in the words of the language they read. */
export async function GET(): Promise<Response> {
  const t = await getTranslations("notices");
  return viewing("self.keep", async ({ tx, viewer }): Promise<NoticesAnswer> => {
    const notices = await readNotices(tx, viewer);
    return {
      unread: await countUnread(tx, viewer),
      notices: notices.map(({ kind, data, ...rest }) => ({
        ...rest,
        title: t(`${kind}.title`, data),
        line: t(`${kind}.line`, data),
      })),
    };
  });
}
