import { Plus, Users } from "lucide-react";
import { useDeferredValue, useMemo, useState } from "react";
import { registryMessages } from "#shared/messages/registry";
import { type Actor, actorKinds } from "#shared/model/project";
import { useMessages } from "../../i18n/use-messages";
import { useProject } from "../../state/project-store";
import { addActor, useRegistry, useUsage } from "../../state/registry-store";
import { Blank } from "../../ui/Blank";
import { IconButton } from "../../ui/Button";
import { SelectField } from "../../ui/Choice";
import { EntryList } from "../../ui/EntryList";
import { SearchInput } from "../../ui/SearchInput";
import { ActorDetails } from "./ActorDetails";
import { type ActorRow, type ActorSort, actorRows } from "./actor-rows";
import { ChosenEntries } from "./ChosenEntries";
import { useActorIndex } from "./use-actor-index";
import "./registry.css";

const sorts = {
  name: "sortName",
  mentions: "sortMentions",
  claims: "sortClaims",
  sources: "sortSources",
} as const satisfies Record<ActorSort, keyof typeof registryMessages>;

const noActors: Actor[] = [];

/** The registry of actors: who there is, under which names, mentioned where. */
export function ActorsScreen() {
  const t = useMessages(registryMessages);
  const actors = useProject((state) => state.snapshot?.actors ?? noActors);
  const readOnly = useProject((state) => state.snapshot?.readOnly !== undefined);
  const open = useRegistry((state) => state.openActor);
  const usage = useUsage();
  const index = useActorIndex();
  const [filter, setFilter] = useState("");
  const [kind, setKind] = useState<Actor["kind"] | "all">("all");
  const [sort, setSort] = useState<ActorSort>("name");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const typed = useDeferredValue(filter);
  const rows = useMemo(
    () => actorRows({ actors, usage, typed, kind, sort, index, say: t }),
    [actors, usage, typed, kind, sort, index, t],
  );
  const shown = actors.find(({ id }) => id === open);
  const openActor = (id: string) => useRegistry.setState({ openActor: id });
  return (
    <div className="registry">
      <aside className="registry-list" aria-label={t("actors")}>
        <div className="registry-tools">
          <SearchInput
            className="grow"
            label={t("filter")}
            clearLabel={t("clear")}
            placeholder={t("filter")}
            value={filter}
            onChange={setFilter}
          />
          <IconButton
            label={t("newActor")}
            icon={<Plus size={16} />}
            isDisabled={readOnly}
            onPress={() => void addActor(filter.trim() || t("unnamed"))}
          />
        </div>
        <div className="registry-tools">
          <SelectField
            label={t("kind")}
            labelHidden
            className="grow"
            value={kind}
            options={[
              { id: "all" as const, name: t("allKinds") },
              ...actorKinds.map((id) => ({ id, name: t(id) })),
            ]}
            onChange={setKind}
          />
          <SelectField
            label={t("sort")}
            labelHidden
            className="grow"
            value={sort}
            options={Object.entries(sorts).map(([id, key]) => ({ id: id as ActorSort, name: t(key) }))}
            onChange={setSort}
          />
        </div>
        {rows.length === 0 ? (
          <Blank compact title={actors.length === 0 ? t("noActorsTitle") : t("noneFits")} />
        ) : (
          <EntryList
            label={t("actors")}
            entries={rows}
            open={open}
            onOpen={openActor}
            chosen={chosen}
            onChosen={setChosen}
            row={(row) => <Row row={row} />}
          />
        )}
        <ChosenEntries registry="actors" chosen={chosen} onNone={() => setChosen(new Set())} />
      </aside>
      {shown ? (
        <ActorDetails key={shown.id} actor={shown} usage={usage?.actors[shown.id]} index={index} />
      ) : (
        <div className="registry-page">
          <Blank
            icon={<Users size={34} strokeWidth={1.4} />}
            title={t(actors.length === 0 ? "noActorsTitle" : "chooseTitle")}
          >
            {t(actors.length === 0 ? "noActorsText" : "chooseText")}
          </Blank>
        </div>
      )}
    </div>
  );
}

function Row({ row }: { row: ActorRow }) {
  return (
    <>
      <p className="registry-name">{row.name}</p>
      <p className="registry-meta">
        <span className="registry-detail">{row.detail}</span>
        <span className="number">{row.count}</span>
      </p>
    </>
  );
}
