import { ArrowBigUp, Heart, Image, Layers, MessageCircle, Target } from "lucide-react";

const ICONS = { vote: ArrowBigUp, remark: MessageCircle, picture: Image, thanks: Heart, goal: Target, stack: Layers };

/** The drawings of the icons that every card has, once on the page; a card only points to them. */
export function CardIcons() {
  return (
    <svg className="absolute size-0" aria-hidden>
      <title />
      {Object.entries(ICONS).map(([name, Icon]) => (
        <symbol key={name} id={`card-${name}`} viewBox="0 0 24 24">
          <Icon strokeWidth={1.75} />
        </symbol>
      ))}
    </svg>
  );
}

export function CardIcon({ name }: { name: keyof typeof ICONS }) {
  return (
    <svg className="icon" aria-hidden>
      <use href={`#card-${name}`} />
    </svg>
  );
}
