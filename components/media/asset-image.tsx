import type { AssetView } from "@/lib/features/assets/schema";

type AssetImageProps = { asset: Pick<AssetView, "src" | "alt"> & Partial<Pick<AssetView, "focus">>; className: string };

/** A picture of the library, small, around what must stay in it. */
export function AssetImage({ asset: { src, alt, focus }, className }: AssetImageProps) {
  return (
    // Our own server made it as wide as this, only for whoever is signed in: nothing for an image service to do.
    // biome-ignore lint/performance/noImgElement: see above
    <img
      src={`${src}&w=320`}
      srcSet={`${src}&w=320 320w, ${src}&w=640 640w`}
      sizes="(min-width: 48rem) 15rem, 45vw"
      alt={alt}
      loading="lazy"
      decoding="async"
      className={`object-cover ${className}`}
      style={focus ? { objectPosition: `${focus.x * 100}% ${focus.y * 100}%` } : undefined}
    />
  );
}
