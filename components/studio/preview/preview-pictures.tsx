import { type Look, lookOf, type NetworkName } from "@/lib/domain/channels";
import type { PreviewedPicture } from "./post-preview";

type PreviewPicturesProps = { network: NetworkName; pictures: readonly PreviewedPicture[] };

const GRID_MAX = 4;

/** The pictures, cut as the network cuts them. */
export function PreviewPictures({ network, pictures }: PreviewPicturesProps) {
  const { single, several } = lookOf(network);
  const [first] = pictures;
  if (pictures.length === 1 && first) return <Cut picture={first} ratio={ratioOf(first, single)} />;
  if (several.isStrip) {
    return (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to scroll by keyboard too
      <div className="no-scrollbar flex snap-x snap-mandatory overflow-x-auto" tabIndex={0}>
        {pictures.map((picture) => (
          <Cut key={picture.id} picture={picture} ratio={several.ratio} className="w-full flex-none snap-start" />
        ))}
      </div>
    );
  }
  const more = pictures.length - GRID_MAX;
  return (
    <div className="grid grid-cols-2 gap-0.5">
      {pictures.slice(0, GRID_MAX).map((picture, at) => (
        <div key={picture.id} className={pictures.length === 3 && at === 0 ? "relative col-span-2" : "relative"}>
          <Cut picture={picture} ratio={pictures.length === 3 && at === 0 ? several.ratio * 2 : several.ratio} />
          {more > 0 && at === GRID_MAX - 1 ? (
            <span className="absolute inset-0 grid place-items-center bg-scrim text-t20 text-on-accent">+{more}</span>
          ) : null}
        </div>
      ))}
    </div>
  );
}

const ratioOf = ({ width, height }: PreviewedPicture, { narrowest, widest }: Look["single"]): number =>
  Math.min(widest, Math.max(narrowest, width / height));

function Cut({ picture, ratio, className }: { picture: PreviewedPicture; ratio: number; className?: string }) {
  return (
    // Made small by the server, and only for whoever may look: nothing for an image service to do.
    // biome-ignore lint/performance/noImgElement: see above
    <img
      src={picture.src}
      alt={picture.alt}
      width={picture.width}
      height={picture.height}
      className={`w-full object-cover ${className ?? ""}`}
      style={{ aspectRatio: ratio }}
    />
  );
}
