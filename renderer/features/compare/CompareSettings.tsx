import { SlidersHorizontal } from "lucide-react";
import { Dialog, DialogTrigger, Popover } from "react-aria-components";
import { defaultCompareSettings } from "#shared/compare/settings";
import { compareMessages } from "#shared/messages/compare";
import { useMessages } from "../../i18n/use-messages";
import { changeCompareSettings, useCompare } from "../../state/compare-store";
import { Button, IconButton } from "../../ui/Button";
import { SelectField } from "../../ui/Choice";
import { Toggle } from "../../ui/Toggle";

const lengths = [3, 4, 5, 6, 7, 8, 10, 12, 15, 20, 30];
const contentLengths = [2, 3, 4, 5, 6, 8, 10, 15, 20, 30];

const optionsOf = (numbers: readonly number[], now: number) =>
  [...new Set([...numbers, now])]
    .sort((one, other) => one - other)
    .map((number) => ({ id: String(number), name: String(number) }));

/** What counts as a passage. */
export function CompareSettings() {
  const t = useMessages(compareMessages);
  const settings = useCompare((state) => state.settings);
  return (
    <DialogTrigger>
      <IconButton label={t("settings")} icon={<SlidersHorizontal size={16} />} />
      <Popover className="popover compare-settings" placement="bottom end" offset={4}>
        <Dialog aria-label={t("settings")} className="popover-dialog">
          <SelectField
            label={t("minWords")}
            value={String(settings.minWords)}
            options={optionsOf(lengths, settings.minWords)}
            onChange={(next) => changeCompareSettings({ minWords: Number(next) })}
          />
          <SelectField
            label={t("minContentWords")}
            value={String(settings.minContentWords)}
            options={optionsOf(contentLengths, settings.minContentWords)}
            onChange={(next) => changeCompareSettings({ minContentWords: Number(next) })}
          />
          <Toggle
            value={settings.paraphrases}
            onChange={(paraphrases) => changeCompareSettings({ paraphrases })}
          >
            {t("paraphrases")}
          </Toggle>
          <Toggle
            value={settings.useAnnotations}
            onChange={(useAnnotations) => changeCompareSettings({ useAnnotations })}
          >
            {t("useAnnotations")}
          </Toggle>
          <Button look="quiet" onPress={() => changeCompareSettings(defaultCompareSettings)}>
            {t("defaults")}
          </Button>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
