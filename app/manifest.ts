import type { MetadataRoute } from "next";
import { getTranslations } from "next-intl/server";

/** Makes the app installable on a phone, and a place its share sheet can send to (see `components/shell/quick-pin`). */
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
    share_target: {
      action: "/",
      method: "get",
      params: { title: "pin-title", text: "pin-text", url: "pin-link" },
    },
    shortcuts: [{ name: t("doors.board"), url: "/board" }],
  };
}
