/**
 * @typedef {object} Figure
 * @property {string} name
 * @property {number} value
 * @property {string} unit
 * @property {number} [target] at most this
 * @property {string} [note] what to know when reading it
 * @property {readonly number[]} [values] the single rounds
 */

/**
 * @typedef {object} Results
 * @property {(figure: Figure) => void} add
 * @property {(text: string) => void} say
 */

/** A number with as many digits as can be meant: 0.42, 7.3, 148, 12,500. */
export function formatNumber(/** @type {number} */ value) {
  if (!Number.isFinite(value)) return "–";
  const size = Math.abs(value);
  const digits = value === 0 || size >= 20 ? 0 : size >= 1 ? 1 : 2;
  return value.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** The words a figure is shown with beside its target. */
export function judgement(/** @type {Figure} */ { value, target }) {
  if (target === undefined) return "";
  return `${value <= target ? "met" : "MISSED"} (≤ ${formatNumber(target)})`;
}

/** Figures as a table of fixed columns. */
export function resultTable(/** @type {readonly Figure[]} */ figures) {
  const rows = figures.map((figure) => [
    figure.name,
    `${formatNumber(figure.value)} ${figure.unit}`,
    judgement(figure),
    figure.note ?? "",
  ]);
  const header = ["", "measured", "target", ""];
  const widths = header.map((_, at) => Math.max(...[header, ...rows].map((row) => (row[at] ?? "").length)));
  const line = (/** @type {string[]} */ row) =>
    row
      .map((cell, at) => (at === 1 ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)))
      .join("  ")
      .trimEnd();
  return [line(header), ...rows.map(line)].join("\n");
}

/** Collects the figures of one bench and tells each as soon as it is there. */
export function collectFigures() {
  /** @type {Figure[]} */
  const figures = [];
  /** @type {Results} */
  const results = {
    add(figure) {
      figures.push(figure);
      const words = [judgement(figure), figure.note].filter(Boolean).join("; ");
      const told = `${figure.name}: ${formatNumber(figure.value)} ${figure.unit}`;
      process.stderr.write(`  ${told}${words ? ` (${words})` : ""}\n`);
    },
    say: (text) => void process.stderr.write(`${text}\n`),
  };
  return { figures, results };
}
