import { Download } from "lucide-react";
import type { SpanImportDraft, SpanImportPreview, SpanMapping } from "#shared/ipc/span-import-types";
import { spanImportMessages } from "#shared/messages/span-import";
import { useMessages } from "../../i18n/use-messages";
import { useProject } from "../../state/project-store";
import {
  addForeignArticles,
  importForeign,
  leaveForeign,
  readForeignAs,
} from "../../state/span-import-store";
import { Button } from "../../ui/Button";
import { SelectField } from "../../ui/Choice";
import { Tick } from "../../ui/Toggle";
import { DocumentsView } from "./DocumentsView";
import { MappingTable } from "./MappingTable";
import { OutcomeView } from "./OutcomeView";
import { UnitView } from "./UnitView";

interface MappingStage {
  draft: SpanImportDraft;
  mapping: SpanMapping;
  preview: SpanImportPreview | undefined;
  looking: boolean;
  rereading: boolean;
}

/** What was found in the files, what becomes of every name in them, and what that would do. */
export function MappingView({ stage }: { stage: MappingStage }) {
  const t = useMessages(spanImportMessages);
  const { draft, mapping, preview, looking, rereading } = stage;
  const refused = draft.unit.unit === null;
  const { documents, spans, links } = draft.counts;
  const nothing = preview !== undefined && preview.added === 0 && preview.links.added === 0;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className="foreign" aria-label={t("title")} tabIndex={0}>
      <header className="foreign-head">
        <div className="grow">
          <h1 className="foreign-title">{t("title")}</h1>
          <p className="quiet-text foreign-files">
            {t("found", { documents, spans, links })} · {filesInWords(draft.files)}
          </p>
        </div>
        <SelectField
          label={t("readAs")}
          value={draft.format}
          isDisabled={rereading}
          onChange={(format) => void readForeignAs(format)}
          options={draft.formats}
        />
      </header>
      <div className="foreign-columns">
        <div className="foreign-column">
          <UnitView unit={draft.unit} />
          {refused ? null : <Names draft={draft} mapping={mapping} />}
        </div>
        <div className="foreign-column">
          <OutcomeView preview={preview} looking={looking} refused={refused} />
          <DocumentsView draft={draft} />
          {draft.documents.some(({ match }) => match === "new") ? (
            <Tick value={mapping.addArticles} onChange={addForeignArticles} isDisabled={refused}>
              {t("addArticles")}
            </Tick>
          ) : null}
          <Problems problems={draft.problems} />
        </div>
      </div>
      <footer className="foreign-foot">
        <Button
          look="primary"
          icon={<Download size={16} aria-hidden />}
          isDisabled={refused || rereading || looking || !preview || nothing}
          onPress={() => void importForeign()}
        >
          {preview && preview.added > 0 ? t("import", { count: preview.added }) : t("importNothing")}
        </Button>
        <Button onPress={() => void leaveForeign()}>{t("cancel")}</Button>
        {nothing && !looking ? <span className="quiet-text">{t("nothingNew")}</span> : null}
      </footer>
    </section>
  );
}

const mostNamed = 3;

function filesInWords(files: readonly string[]): string {
  const named = files.slice(0, mostNamed).join(", ");
  return files.length > mostNamed ? `${named} … (${files.length})` : named;
}

function Names({ draft, mapping }: { draft: SpanImportDraft; mapping: SpanMapping }) {
  const t = useMessages(spanImportMessages);
  const snapshot = useProject((state) => state.snapshot);
  if (!snapshot) return null;
  const { labels, roles } = snapshot.codebook;
  const attributes = new Map(
    [...labels, ...roles].flatMap((owner) => owner.attributes.map(({ id, name }) => [id, name] as const)),
  );
  const coders = snapshot.coders.map(({ id, name }) => ({ id, name }));
  const known = {
    labels: labels.filter(({ retired }) => !retired).map(({ id, name }) => ({ id, name })),
    attributes: [...attributes].map(([id, name]) => ({ id, name })),
    roles: roles.map(({ id, name }) => ({ id, name })),
    coders,
  };
  return (
    <>
      {(["labels", "attributes", "roles", "coders"] as const).map((part) => (
        <MappingTable
          key={part}
          part={part}
          title={t(part)}
          names={draft[part]}
          mapping={mapping[part]}
          known={known[part]}
        />
      ))}
    </>
  );
}

function Problems({ problems }: { problems: SpanImportDraft["problems"] }) {
  const t = useMessages(spanImportMessages);
  if (problems.length === 0) return null;
  return (
    <section>
      <h2 className="section-title">{t("problems", { count: problems.length })}</h2>
      <ul className="foreign-list selectable">
        {problems.slice(0, 200).map(({ where, why }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two problems may be alike.
          <li key={index}>
            <strong>{where}</strong> {why}
          </li>
        ))}
      </ul>
    </section>
  );
}
