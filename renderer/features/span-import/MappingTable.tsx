import { useId } from "react";
import type { ForeignName, MappingTarget } from "#shared/ipc/span-import-types";
import { spanImportMessages } from "#shared/messages/span-import";
import { numberInWords } from "../../i18n/dates";
import { useLanguage, useMessages } from "../../i18n/use-messages";
import { type MappedPart, mapName } from "../../state/span-import-store";

interface MappingTableProps {
  part: MappedPart;
  title: string;
  names: readonly ForeignName[];
  mapping: Readonly<Record<string, MappingTarget>>;
  known: ReadonlyArray<{ id: string; name: string }>;
}

const kinds = { labels: "label", attributes: "attribute", roles: "role", coders: "coder" } as const;

/** What becomes of the labels, attributes, links or coders of the file, one row each. */
export function MappingTable({ part, title, names, mapping, known }: MappingTableProps) {
  const t = useMessages(spanImportMessages);
  const language = useLanguage();
  if (names.length === 0) return null;
  return (
    <section className="foreign-mapping">
      <h2 className="section-title">{title}</h2>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t("inFile")}</th>
            <th scope="col" className="right">
              {t("count")}
            </th>
            <th scope="col">{t("becomes")}</th>
          </tr>
        </thead>
        <tbody>
          {names.map((name) => (
            <tr key={name.name}>
              <th scope="row" className="foreign-name">
                <span>{name.name || t("noName")}</span>
                {name.examples.length > 0 ? (
                  <span className="quiet-text foreign-examples">{name.examples.join(" · ")}</span>
                ) : null}
              </th>
              <td className="right number">{numberInWords(name.count, language)}</td>
              <td>
                <Target {...{ part, known }} name={name.name} target={mapping[name.name]} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Target({
  part,
  name,
  target = { to: "nothing" },
  known,
}: Pick<MappingTableProps, "part" | "known"> & { name: string; target: MappingTarget | undefined }) {
  const t = useMessages(spanImportMessages);
  const id = useId();
  const kind = kinds[part];
  const value = "id" in target ? `id ${target.id}` : target.to;
  const choose = (next: string) => {
    if (next.startsWith("id ")) mapName(part, name, { to: kind, id: next.slice(3) } as MappingTarget);
    else if (next === "new") mapName(part, name, { to: "new", name: name || t("unknownCoder") });
    else mapName(part, name, { to: next } as MappingTarget);
  };
  return (
    <div className="foreign-target">
      <select
        className="input native-select"
        aria-label={t("becomesOf", { name: name || t("noName") })}
        value={value}
        onChange={(event) => choose(event.target.value)}
      >
        {known.map((one) => (
          <option key={one.id} value={`id ${one.id}`}>
            {one.name}
          </option>
        ))}
        <option value="new">{t(`new-${kind}`)}</option>
        {part === "attributes" ? <option value="note">{t("intoNote")}</option> : null}
        <option value="nothing">{t("leaveOut")}</option>
      </select>
      {target.to === "new" ? (
        <input
          id={id}
          className="input"
          aria-label={t("newNameOf", { name: name || t("noName") })}
          defaultValue={target.name}
          maxLength={200}
          onBlur={(event) => {
            const typed = event.target.value.trim();
            if (typed === "") event.target.value = target.name;
            else if (typed !== target.name) mapName(part, name, { to: "new", name: typed });
          }}
        />
      ) : null}
    </div>
  );
}
