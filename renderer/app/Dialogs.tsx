import type { ComponentType } from "react";
import { EditArticle } from "../features/article-details/EditArticle";
import { BulkReview } from "../features/bulk/BulkReview";
import { ImportCodebook } from "../features/codebook/ImportCodebook";
import { LabelFate } from "../features/codebook/LabelFate";
import { SaveCodebook } from "../features/codebook/SaveCodebook";
import { SplitLabel } from "../features/codebook/SplitLabel";
import { Coders } from "../features/coders/Coders";
import { Everywhere } from "../features/everywhere/Everywhere";
import { About } from "../features/help/About";
import { KeysHelp } from "../features/help/KeysHelp";
import { PasteArticle } from "../features/import/PasteArticle";
import { RecomputeDates } from "../features/inspector/RecomputeDates";
import { Palette } from "../features/palette/Palette";
import { NewProject } from "../features/project/NewProject";
import { Problems } from "../features/project/Problems";
import { Verify } from "../features/project/Verify";
import { MergeEntries } from "../features/registry/MergeEntries";
import { SplitEntry } from "../features/registry/SplitEntry";
import { SettingsDialog } from "../features/settings/SettingsDialog";
import { type OpenDialog, useView } from "../state/view-store";
import { useFocusReturn } from "./use-focus-return";

type DialogOf<K extends OpenDialog["kind"]> = ComponentType<Extract<OpenDialog, { kind: K }>>;

const dialogs: { [K in OpenDialog["kind"]]: DialogOf<K> } = {
  "new-project": NewProject,
  "paste-article": PasteArticle,
  "edit-article": EditArticle,
  settings: SettingsDialog,
  keys: KeysHelp,
  about: About,
  coders: Coders,
  problems: Problems,
  verify: Verify,
  "recompute-dates": RecomputeDates,
  "bulk-review": BulkReview,
  everywhere: Everywhere,
  "save-codebook": SaveCodebook,
  "label-fate": LabelFate,
  "split-label": SplitLabel,
  "import-codebook": ImportCodebook,
  "merge-entries": MergeEntries,
  "split-entry": SplitEntry,
  palette: Palette,
};

/** The dialog that is open, if any. */
export function Dialogs() {
  const dialog = useView((state) => state.dialog);
  useFocusReturn(dialog !== undefined);
  if (!dialog) return null;
  const Content = dialogs[dialog.kind] as ComponentType<OpenDialog>;
  return <Content {...dialog} />;
}
