import { X } from "lucide-react";
import { useCallback, useState } from "react";
import { Button as AriaButton, Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import type { ActorUsage } from "#shared/ipc/registry-types";
import { registryMessages } from "#shared/messages/registry";
import { type Actor, actorKinds } from "#shared/model/project";
import type { ActorIndex } from "#shared/names/actor-index";
import { useMessages } from "../../i18n/use-messages";
import { useProject } from "../../state/project-store";
import { editActor, useActorPage, useRegistry } from "../../state/registry-store";
import { openDialog } from "../../state/view-store";
import { Button } from "../../ui/Button";
import { SelectField } from "../../ui/Choice";
import { Field } from "../../ui/Field";
import { PickField } from "../../ui/PickField";
import { FormsTable } from "./FormsTable";
import { Places } from "./Places";
import { RegistryLog } from "./RegistryLog";
import { useFreshField } from "./use-fresh-field";
import { useKeptField } from "./use-kept-field";

interface ActorDetailsProps {
  actor: Actor;
  usage: ActorUsage | undefined;
  index: ActorIndex;
}

/** One actor: what it is called and belongs to, where it is mentioned, what it claims and what is claimed about it. */
export function ActorDetails({ actor, usage, index }: ActorDetailsProps) {
  const t = useMessages(registryMessages);
  const page = useActorPage(actor.id);
  const readOnly = useProject((state) => state.snapshot?.readOnly !== undefined);
  const tab = (id: "mentions" | "claimsBy" | "claimsAbout" | "forms" | "log", count?: number) => (
    <Tab id={id} className="tab">
      {t(id)} {count === undefined ? null : <span className="number quiet-text">{count}</span>}
    </Tab>
  );
  return (
    <section className="registry-page" aria-label={actor.name}>
      <header className="registry-head">
        <h1 className="registry-title">{actor.name}</h1>
        <p className="quiet-text">
          {t(actor.kind)} · {t("mentionCount", { count: usage?.mentions ?? 0 })} ·{" "}
          {t("sourceCount", { count: usage?.sources.length ?? 0 })}
        </p>
        {readOnly ? null : (
          <div className="registry-actions">
            <Button
              onPress={() => openDialog({ kind: "merge-entries", registry: "actors", entries: [actor.id] })}
            >
              {t("merge")}
            </Button>
            <Button
              look="danger"
              onPress={() =>
                openDialog({
                  kind: "bulk-review",
                  action: { action: "remove-actor", actor: actor.id, why: "" },
                  lead: <p>{t("removeLead", { name: actor.name })}</p>,
                })
              }
            >
              {t("remove")}
            </Button>
          </div>
        )}
      </header>
      <ActorFields actor={actor} index={index} readOnly={readOnly} />
      <Tabs className="registry-tabs" defaultSelectedKey="mentions">
        <TabList className="tabs" aria-label={t("details")}>
          {tab("mentions", page?.mentions.length)}
          {tab("claimsBy", page?.claimsBy.length)}
          {tab("claimsAbout", page?.claimsAbout.length)}
          {tab("forms", page?.forms.length)}
          {tab("log")}
        </TabList>
        <TabPanel id="mentions" className="registry-panel">
          <Places
            lines={page?.mentions}
            empty={t("noMentions")}
            move={{ registry: "actors", entry: actor.id }}
          />
        </TabPanel>
        <TabPanel id="claimsBy" className="registry-panel registry-claims">
          <Places lines={page?.claimsBy} empty={t("noClaims")} />
        </TabPanel>
        <TabPanel id="claimsAbout" className="registry-panel registry-claims">
          <Places lines={page?.claimsAbout} empty={t("noClaims")} />
        </TabPanel>
        <TabPanel id="forms" className="registry-panel">
          <FormsTable name={actor.name} forms={page?.forms} />
        </TabPanel>
        <TabPanel id="log" className="registry-panel">
          <RegistryLog registry="actors" entry={actor.id} />
        </TabPanel>
      </Tabs>
    </section>
  );
}

interface FieldsProps {
  actor: Actor;
  index: ActorIndex;
  readOnly: boolean;
}

function ActorFields({ actor, index, readOnly }: FieldsProps) {
  const t = useMessages(registryMessages);
  const actors = useProject((state) => state.snapshot?.actors);
  const parent = actors?.find(({ id }) => id === actor.parent);
  const members = actors?.filter((other) => other.parent === actor.id) ?? [];
  const search = useCallback(
    (typed: string) => {
      const byId = new Map((actors ?? []).map((other) => [other.id, other]));
      const found = typed.trim()
        ? index.search(typed, { limit: 30 }).flatMap((match) => byId.get(match.actor) ?? [])
        : (actors ?? []).filter((other) => other.kind !== "person").slice(0, 30);
      return found
        .filter((other) => other.id !== actor.id && other.parent !== actor.id)
        .map((other) => ({ id: other.id, name: other.name, detail: t(other.kind) }));
    },
    [actors, index, actor.id, t],
  );
  const put = (edit: Partial<Actor>, field?: string) =>
    editActor(actor.id, (now) => ({ ...now, ...edit }), field);
  const name = useKeptField(actor.name, (typed) =>
    typed.trim() === "" ? undefined : put({ name: typed.trim() }, "name"),
  );
  const external = useKeptField(actor.external ?? "", (typed) =>
    editActor(
      actor.id,
      ({ external: _before, ...rest }) => (typed.trim() ? { ...rest, external: typed.trim() } : rest),
      "external",
    ),
  );
  const note = useKeptField(actor.note, (typed) => put({ note: typed }, "note"));
  return (
    <div className="registry-fields">
      <Field
        label={t("name")}
        {...name}
        error={name.value.trim() === "" ? t("nameNeeded") : undefined}
        {...useFreshField(actor.id)}
        isReadOnly={readOnly}
      />
      <SelectField
        label={t("kind")}
        value={actor.kind}
        isDisabled={readOnly}
        options={actorKinds.map((id) => ({ id, name: t(id) }))}
        onChange={(kind) => void put({ kind })}
      />
      <PickField
        label={t("parent")}
        value={parent ? { id: parent.id, name: parent.name } : undefined}
        search={search}
        isReadOnly={readOnly}
        onChange={(id) =>
          void editActor(actor.id, ({ parent: _before, ...rest }) => (id ? { ...rest, parent: id } : rest))
        }
      />
      <Field label={t("external")} help={t("externalHelp")} {...external} isReadOnly={readOnly} />
      <Aliases actor={actor} readOnly={readOnly} />
      <Field className="registry-wide" label={t("note")} rows={2} {...note} isReadOnly={readOnly} />
      <Others title={t("members")} actors={members} />
      <MaybeSame actor={actor} index={index} />
    </div>
  );
}

function Aliases({ actor, readOnly }: { actor: Actor; readOnly: boolean }) {
  const t = useMessages(registryMessages);
  const [typed, setTyped] = useState("");
  const setAliases = (edit: (aliases: string[]) => string[]) =>
    void editActor(actor.id, (now) => ({ ...now, aliases: edit(now.aliases) }));
  const add = () => {
    const alias = typed.trim();
    setTyped("");
    if (alias === "" || alias === actor.name || actor.aliases.includes(alias)) return;
    setAliases((aliases) => [...aliases, alias]);
  };
  return (
    <div className="registry-wide">
      <span className="field-label">{t("aliases")}</span>
      <div className="registry-aliases">
        {actor.aliases.map((alias) => (
          <span key={alias} className="pill">
            <span className="pill-text selectable">{alias}</span>
            {readOnly ? null : (
              <AriaButton
                className="link-remove"
                aria-label={t("removeAlias", { alias })}
                onPress={() => setAliases((aliases) => aliases.filter((other) => other !== alias))}
              >
                <X size={12} />
              </AriaButton>
            )}
          </span>
        ))}
        {readOnly ? null : (
          <Field
            className="registry-alias"
            label={t("addAlias")}
            labelHidden
            placeholder={t("addAlias")}
            value={typed}
            onChange={setTyped}
            onBlur={add}
            onKeyDown={(event) => {
              if (event.key === "Enter") add();
            }}
          />
        )}
      </div>
    </div>
  );
}

function Others({ title, actors }: { title: string; actors: readonly Actor[] }) {
  if (actors.length === 0) return null;
  return (
    <div className="registry-wide">
      <span className="field-label">{title}</span>
      <div className="registry-aliases">
        {actors.map(({ id, name }) => (
          <AriaButton key={id} className="chip" onPress={() => useRegistry.setState({ openActor: id })}>
            {name}
          </AriaButton>
        ))}
      </div>
    </div>
  );
}

/** Other entries this one's names may mean: often the same actor under two entries. */
function MaybeSame({ actor, index }: { actor: Actor; index: ActorIndex }) {
  const t = useMessages(registryMessages);
  const actors = useProject((state) => state.snapshot?.actors);
  const ids = new Set(
    [actor.name, ...actor.aliases].flatMap((name) => index.match(name).map((match) => match.actor)),
  );
  ids.delete(actor.id);
  const others = (actors ?? []).filter(({ id }) => ids.has(id)).slice(0, 8);
  return <Others title={t("maybeSame")} actors={others} />;
}
