import type { Label, LinkRole } from "../model/codebook";

/** How often the parts of the codebook are used, over all coders. */
export interface CodebookUsage {
  /** Label id → spans. */
  labels: Record<string, number>;
  /** Label or role id → attribute id → value (for choices each one) → how often. */
  values: Record<string, Record<string, Record<string, number>>>;
  /** Role id → links. */
  roles: Record<string, number>;
}

/** A codebook read from a file, before anything is changed. */
export interface ImportedCodebook {
  fileName: string;
  format: "json" | "qdc";
  labels: Label[];
  roles: LinkRole[];
  /** What could not be taken over, and what was made up, in plain English. */
  remarks: string[];
}

/** A span to look at again because the codebook changed after it was made. */
export interface RecheckItem {
  coder: string;
  article: string;
  title: string;
  span: string;
  label: string;
  start: number;
  end: number;
  before: string;
  quote: string;
  after: string;
  /** The version that asks for it. */
  version: number;
}
