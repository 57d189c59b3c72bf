import type { Look } from "./statistics-names";

// The first has none: most projects have few labels.
const paths = [
  "",
  "M-1,1 l2,-2 M0,6 l6,-6 M5,7 l2,-2",
  "M1.5,1.5 h0.01 M4.5,4.5 h0.01",
  "M-1,5 l2,2 M0,0 l6,6 M5,-1 l2,2",
  "M0,3 h6",
  "M3,0 v6",
  "M0,3 h6 M3,0 v6",
  "M0,6 l6,-6 M0,0 l6,6",
];

/** The id of a hatching in the picture called `picture`. */
function hatchingId(picture: string, look: Look): string {
  return `${picture}-${look.hatching % paths.length}-${look.colour.replace(/\W/g, "")}`;
}

/** What bars of this look are filled with. */
export function fillOf(picture: string, look: Look): string {
  return `url(#${hatchingId(picture, look)})`;
}

/** The hatchings of a picture, to be put at its beginning; `picture` is unlike that of all others on the page. */
export function Hatchings({ picture, looks }: { picture: string; looks: readonly Look[] }) {
  const byId = new Map(looks.map((look) => [hatchingId(picture, look), look]));
  return (
    <defs>
      {[...byId].map(([id, look]) => {
        const path = paths[look.hatching % paths.length];
        return (
          <pattern key={id} id={id} width={6} height={6} patternUnits="userSpaceOnUse">
            <rect width={6} height={6} style={{ fill: look.colour, fillOpacity: path ? 0.28 : 0.75 }} />
            {path ? (
              <path
                d={path}
                style={{ stroke: look.colour, fill: "none" }}
                strokeWidth={look.hatching % paths.length === 2 ? 2.4 : 1.4}
                strokeLinecap="round"
              />
            ) : null}
          </pattern>
        );
      })}
    </defs>
  );
}
