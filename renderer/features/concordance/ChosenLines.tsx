import { concordanceMessages } from "#shared/messages/concordance";
import { useMessages } from "../../i18n/use-messages";
import { chooseAllLines, chooseNoLines, useConcordance } from "../../state/concordance-store";
import { keepFocus } from "../../state/focus-return";
import { useProject } from "../../state/project-store";
import { openDialog } from "../../state/view-store";
import { Button } from "../../ui/Button";
import { LabelMark } from "../../ui/LabelMark";
import { MenuButton } from "../../ui/MenuButton";

/** What can be done with the lines that were chosen. */
export function ChosenLines() {
  const t = useMessages(concordanceMessages);
  const { chosen, answer } = useConcordance();
  const snapshot = useProject((state) => state.snapshot);
  const actor = useConcordance((state) => state.form.filters.actors?.[0]);
  if (!answer || answer.total === 0 || !snapshot) return null;
  const places = [...chosen.values()];
  const labels = snapshot.codebook.labels.filter((label) => !label.retired);
  const chooseNone = () => {
    chooseNoLines();
    keepFocus(".concordance .kwic");
  };
  const leadOf = (id: string, linked: string | undefined) => {
    const label = labels.find((other) => other.id === id)?.name ?? id;
    const name = snapshot.actors.find((other) => other.id === linked)?.name;
    return name ? t("everywhereActor", { label, actor: name }) : t("everywhereAs", { label });
  };
  const tag = (label: string) => {
    // A line is chosen because of its actor where the filter names one, so what is tagged is linked to it.
    const isMention = snapshot.codebook.roles.some(
      ({ from, to }) => from.includes(label) && from.length === 1 && to.includes("actor-entry"),
    );
    const link: { actor?: string } = actor && isMention ? { actor } : {};
    openDialog({
      kind: "bulk-review",
      action: { action: "tag-places", label, places, ...link },
      lead: <p>{leadOf(label, link.actor)}</p>,
      onDone: chooseNoLines,
    });
  };
  return (
    <footer className="concordance-foot">
      <span className="grow">{t("chosen", { count: chosen.size })}</span>
      <Button look="quiet" isDisabled={chosen.size === 0} onPress={chooseNone}>
        {t("chooseNone")}
      </Button>
      <Button look="quiet" onPress={() => void chooseAllLines()}>
        {t("chooseAll", { total: answer.total })}
      </Button>
      <MenuButton
        label={t("tagAs")}
        parts={[
          {
            id: "labels",
            entries: labels.map(({ id, name, colour, shape }) => ({
              id,
              name,
              icon: <LabelMark colour={colour} shape={shape} />,
              run: () => tag(id),
            })),
          },
        ]}
      >
        <Button look="primary" isDisabled={chosen.size === 0 || snapshot.readOnly !== undefined}>
          {t("tagAs")}
        </Button>
      </MenuButton>
    </footer>
  );
}
