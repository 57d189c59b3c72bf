import { appError, WortlautError } from "#shared/errors";
import type { FormatOption } from "#shared/ipc/export-types";
import { publishedSchema } from "#shared/model/dates";
import {
  actorLevels,
  countings,
  defaultNetworkSettings,
  duplicateRules,
  measures,
  type NetworkSettings,
  networkKinds,
  networkWeights,
  normalisations,
  qualifiers,
  settingsFlaw,
  unsetRules,
} from "#shared/network/settings";
import type { ExportOptions } from "../../exporter";

function choice(id: string, values: readonly string[], usual: string): FormatOption {
  return { id, type: "choice", values: [...values], default: usual };
}

const usual = defaultNetworkSettings;

/** The options all network formats have. */
export const networkOptions: FormatOption[] = [
  choice("network", networkKinds, usual.kind),
  choice("counting", countings, usual.counting),
  choice("measure", measures, usual.measure),
  choice("qualifier", qualifiers, usual.qualifier),
  choice("normalisation", normalisations, usual.normalisation),
  choice("weight", networkWeights, usual.weight),
  choice("duplicates", duplicateRules, usual.duplicates),
  choice("level", actorLevels, usual.level),
  choice("unset", unsetRules, usual.unset),
  { id: "isolates", type: "yes-no", default: usual.isolates },
  { id: "from", type: "text", default: usual.from },
  { id: "to", type: "text", default: usual.to },
  { id: "sources", type: "text", default: "" },
  { id: "claimLabels", type: "text", default: "" },
];

/** The settings that resolved options stand for. Throws WortlautError (request-invalid) when they do not fit. */
export function settingsOf(options: ExportOptions): NetworkSettings {
  const settings = {
    ...(options as Omit<NetworkSettings, "kind" | "from" | "to" | "sources" | "labels">),
    kind: options.network as NetworkSettings["kind"],
    from: dateOf(options, "from"),
    to: dateOf(options, "to"),
    sources: listOf(options.sources),
    labels: listOf(options.claimLabels),
  };
  const { kind, counting, measure, qualifier, normalisation, weight, duplicates, level, unset } = settings;
  const known = { kind, counting, measure, qualifier, normalisation, weight, duplicates, level, unset };
  const { isolates, from, to, sources, labels } = settings;
  const flaw = settingsFlaw(settings);
  if (flaw) throw new WortlautError(appError("request-invalid", flaw.setting, flaw.why));
  return { ...known, isolates, from, to, sources, labels };
}

function dateOf(options: ExportOptions, id: "from" | "to"): string {
  const text = String(options[id] ?? "").trim();
  if (text === "" || publishedSchema.safeParse(text).success) return text;
  throw new WortlautError(
    appError("request-invalid", text, "a date is written 2025, 2025-09 or 2025-09-04."),
  );
}

/** What stands between semicolons. */
function listOf(value: string | boolean | undefined): string[] {
  const parts = String(value ?? "").split(";");
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}
