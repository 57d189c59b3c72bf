import { appError } from "#shared/errors";
import { fail, ok, type Result } from "#shared/result";
import type { Exporter, ExportOptions } from "./exporter";

/** The options of a format with defaults filled in. "yes" and "no" are understood for yes-no options. */
export function resolveOptions(
  exporter: Pick<Exporter, "id" | "options">,
  given: Record<string, string | boolean>,
): Result<ExportOptions> {
  const unknown = Object.keys(given).find((id) => !exporter.options.some((option) => option.id === id));
  if (unknown !== undefined) {
    return fail(appError("request-invalid", unknown, `the format ${exporter.id} has no such option.`));
  }
  const options: ExportOptions = {};
  for (const option of exporter.options) {
    const value = readValue(option, given[option.id] ?? option.default);
    if (value === undefined) {
      const allowed = { "yes-no": "yes or no", text: "a text", choice: (option.values ?? []).join(" or ") }[
        option.type
      ];
      return fail(appError("request-invalid", option.id, `this option is ${allowed}.`));
    }
    options[option.id] = value;
  }
  return ok(options);
}

function readValue(
  option: Exporter["options"][number],
  value: string | boolean,
): string | boolean | undefined {
  if (option.type === "text") return typeof value === "string" && value.length <= 500 ? value : undefined;
  if (option.type === "choice") return option.values?.find((known) => known === value);
  if (typeof value === "boolean") return value;
  return { yes: true, true: true, no: false, false: false }[value];
}
