import { ArrowDownUp, ListFilter } from "lucide-react";
import { Dialog, DialogTrigger, Popover, ToggleButton, ToggleButtonGroup } from "react-aria-components";
import type { Settings } from "#shared/ipc/settings";
import { libraryMessages } from "#shared/messages/library";
import type { ArticleStatus } from "#shared/model/annotations";
import { useMessages } from "../../i18n/use-messages";
import { hasDetailFilter, type StatusCounts } from "../../state/library-arrange";
import { changeFilter, useLibrary } from "../../state/library-store";
import { changeSettings, useSettings } from "../../state/settings-store";
import { IconButton } from "../../ui/Button";
import { MenuButton, type MenuPart } from "../../ui/MenuButton";
import { SearchInput } from "../../ui/SearchInput";
import { DetailFilters } from "./DetailFilters";

const statuses = ["all", "todo", "doing", "done"] as const;

/** Above the list: words to filter by, more filters, order, and the chips of the status. */
export function LibraryFilters({ counts }: { counts: StatusCounts }) {
  const t = useMessages(libraryMessages);
  const filter = useLibrary((state) => state.filter);
  return (
    <div className="library-filters">
      <div className="library-search">
        <SearchInput
          className="grow"
          label={t("filter")}
          clearLabel={t("clearFilter")}
          placeholder={t("filterHint")}
          value={filter.text}
          onChange={(text) => changeFilter({ text })}
        />
        <DialogTrigger>
          <IconButton
            label={t("moreFilters")}
            icon={<ListFilter size={16} />}
            pressed={hasDetailFilter(filter)}
            className={hasDetailFilter(filter) ? "is-active" : ""}
          />
          <Popover className="popover filter-popover" placement="bottom end">
            <Dialog className="popover-dialog" aria-label={t("moreFilters")}>
              <DetailFilters />
            </Dialog>
          </Popover>
        </DialogTrigger>
        <ArrangeMenu />
      </div>
      <ToggleButtonGroup
        className="chips"
        aria-label={t("status")}
        disallowEmptySelection
        selectedKeys={[filter.status]}
        onSelectionChange={(keys) => {
          const [status] = keys;
          changeFilter({ status: (status ?? "all") as ArticleStatus | "all" });
        }}
      >
        {statuses
          .filter((status) => status === "all" || status === filter.status || counts[status] > 0)
          .map((status) => (
            <ToggleButton key={status} id={status} className="chip number">
              {t("chip", { name: t(status), count: counts[status] })}
            </ToggleButton>
          ))}
      </ToggleButtonGroup>
    </div>
  );
}

const groups = { date: "groupDate", source: "groupSource", none: "groupNone" } as const;
const sorts = {
  published: "sortPublished",
  title: "sortTitle",
  imported: "sortImported",
  spans: "sortSpans",
  words: "sortWords",
} as const;

function ArrangeMenu() {
  const t = useMessages(libraryMessages);
  const library = useSettings((state) => state.settings.library);
  const parts: MenuPart[] = [
    {
      id: "group",
      title: t("group"),
      entries: (Object.keys(groups) as Array<Settings["library"]["group"]>).map((group) => ({
        id: `group-${group}`,
        name: t(groups[group]),
        checked: library.group === group,
        run: () => void changeSettings({ library: { group } }),
      })),
    },
    {
      id: "sort",
      title: t("sort"),
      entries: (Object.keys(sorts) as Array<Settings["library"]["sort"]>).map((sort) => ({
        id: `sort-${sort}`,
        name: t(sorts[sort]),
        checked: library.sort === sort,
        run: () => void changeSettings({ library: { sort } }),
      })),
    },
  ];
  return (
    <MenuButton label={t("arrange")} parts={parts}>
      <IconButton label={t("arrange")} icon={<ArrowDownUp size={15} />} />
    </MenuButton>
  );
}
