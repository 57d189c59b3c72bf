import type { Exporter } from "../exporter";
import { networkCsv } from "./networks/csv";
import { dl } from "./networks/dl";
import { gexf } from "./networks/gexf";
import { graphml } from "./networks/graphml";
import { networkExporter } from "./networks/network-format";

/** Networks of actors, statements and sources. */
export const networkFormats: readonly Exporter[] = [graphml, gexf, dl, networkCsv].map(networkExporter);
