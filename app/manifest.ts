import type { MetadataRoute } from "next";
import { getLocale, getTranslations } from "next-intl/server";

/** Makes the app installable on a phone, and a place its share sheet can send to (see components/board/kept/worker). */
export default async function manifest(): Promise<MetadataRoute.Manifest> {
  const t = await getTranslations("shell");
  return {
    id: "/",
    name: "Trekker",
    short_name: "Trekker",
    description: t("description"),
    start_url: "/",
    display: "standalone",
    background_color: "#faf9f7",
    theme_color: "#faf9f7",
    icons: [
      { src: "/icon.svg", sizes: "any", type: "image/svg+xml" },
      { src: "/icon-192.png", sizes: "192x192", type: "image/png" },
      { src: "/icon-512.png", sizes: "512x512", type: "image/png" },
      { src: "/icon-maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
    lang: await getLocale(),
    scope: "/",
    categories: ["productivity", "business"],
    launch_handler: { client_mode: "navigate-existing" },
    share_target: {
      action: "/share",
      method: "post",
      enctype: "multipart/form-data",
      params: {
        title: "title",
        text: "text",
        url: "url",
        files: [{ name: "files", accept: ["image/jpeg", "image/png", "image/webp", "image/gif"] }],
      },
    },
    shortcuts: [
      {
        name: t("pinIdea"),
        url: "/board?pin=1",
        icons: [{ src: "/icon-192.png", sizes: "192x192", type: "image/png" }],
      },
      { name: t("doors.board"), url: "/board" },
    ],
  };
}
