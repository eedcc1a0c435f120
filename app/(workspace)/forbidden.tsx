import { NoPermission } from "@/components/shell/no-permission";

/** In the place of a page that is not for this person; the frame stays. */
export default function Forbidden() {
  return (
    <div className="grid min-h-96 place-items-center p-4">
      <NoPermission />
    </div>
  );
}
