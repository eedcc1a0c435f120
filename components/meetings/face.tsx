import { cx } from "@/components/ui/cx";
import { initials } from "@/lib/domain/language";
import type { PersonRef } from "@/lib/domain/workflow";

type FaceProps = { person: PersonRef; viewerId: string; size?: "md" | "lg" };

/** A person in the room: grey initials that can be read from the back of it; green ones are you. */
function Face({ person, viewerId, size = "md" }: FaceProps) {
  const isViewer = person.memberId === viewerId;
  return (
    <span
      role="img"
      aria-label={person.name}
      title={person.name}
      className={cx(
        "inline-grid flex-none place-items-center rounded-full font-semibold leading-none outline-2 outline-canvas inset-ring",
        size === "lg" ? "size-9 text-t13" : "size-7 text-[0.6875rem] lg:[[data-projector]_&]:text-t13",
        isViewer ? "bg-accent-soft text-accent-ink inset-ring-accent-line" : "bg-sunken text-ink-2 inset-ring-line-2",
      )}
    >
      {initials(person.name)}
    </span>
  );
}

type FacesProps = { people: readonly PersonRef[]; viewerId: string; size?: "md" | "lg"; most?: number };

/** People side by side; those for whom there is no room are counted. */
export function Faces({ people, viewerId, size = "md", most = 10 }: FacesProps) {
  const shown = people.length > most ? people.slice(0, most - 1) : people;
  const more = people.length - shown.length;
  return (
    <span className="flex flex-none">
      {shown.map((person) => (
        <span key={person.memberId} className="-ml-1 first:ml-0">
          <Face person={person} viewerId={viewerId} size={size} />
        </span>
      ))}
      {more > 0 ? <span className="ml-1 self-center text-t13 text-ink-2">+{more}</span> : null}
    </span>
  );
}
