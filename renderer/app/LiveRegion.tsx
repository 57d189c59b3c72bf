import { useReader } from "../state/reader-store";

/** Reads out what the reader and commands say to somebody who does not see the change. */
export function LiveRegion() {
  const announcement = useReader((state) => state.announcement);
  return (
    <div className="visually-hidden" aria-live="polite" data-react-aria-top-layer="true">
      {announcement}
    </div>
  );
}
