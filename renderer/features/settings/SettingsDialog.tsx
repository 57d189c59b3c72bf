import { Minus, Plus } from "lucide-react";
import { settingsMessages } from "#shared/messages/settings";
import { isEnabled, runCommand } from "../../commands/run-command";
import { useMessages } from "../../i18n/use-messages";
import { changeSettings, useSettings } from "../../state/settings-store";
import { closeDialog } from "../../state/view-store";
import { IconButton } from "../../ui/Button";
import { Segments } from "../../ui/Choice";
import { Dialog } from "../../ui/Dialog";
import { Toggle } from "../../ui/Toggle";
import "./settings.css";

/** What the person prefers. Everything takes effect at once. */
export function SettingsDialog() {
  const t = useMessages(settingsMessages);
  const settings = useSettings((state) => state.settings);
  const toggle = (key: "hyphenation" | "minimap" | "showMask" | "snapToWords") => (
    <Toggle value={settings[key]} onChange={(value) => void changeSettings({ [key]: value })}>
      {t(key)}
    </Toggle>
  );
  return (
    <Dialog title={t("title")} closeLabel={t("close")} onClose={closeDialog} dismissable>
      <section className="settings-group">
        <h3 className="section-title">{t("appearance")}</h3>
        <Segments
          label={t("theme")}
          value={settings.theme}
          onChange={(theme) => void changeSettings({ theme })}
          options={[
            { id: "system", name: t("themeSystem") },
            { id: "light", name: t("themeLight") },
            { id: "dark", name: t("themeDark") },
          ]}
        />
        <Segments
          label={t("language")}
          value={settings.language}
          onChange={(language) => void changeSettings({ language })}
          options={[
            { id: "system", name: t("languageSystem") },
            { id: "en", name: t("english") },
            { id: "de", name: t("german") },
          ]}
        />
      </section>
      <section className="settings-group">
        <h3 className="section-title">{t("reading")}</h3>
        <ReadingSize />
        {toggle("hyphenation")}
        {toggle("minimap")}
        {toggle("showMask")}
      </section>
      <section className="settings-group">
        <h3 className="section-title">{t("tagging")}</h3>
        {toggle("snapToWords")}
      </section>
      <p className="quiet-text">{t("kept")}</p>
    </Dialog>
  );
}

function ReadingSize() {
  const t = useMessages(settingsMessages);
  const size = useSettings((state) => state.settings.readingSize);
  return (
    <fieldset className="reading-size">
      <legend className="field-label">{t("readingSize")}</legend>
      <div className="reading-size-row">
        <IconButton
          label={t("smaller")}
          icon={<Minus size={15} />}
          isDisabled={!isEnabled("view.smaller")}
          onPress={() => runCommand("view.smaller")}
        />
        <span className="number reading-size-value" role="status">
          {t("pixels", { size })}
        </span>
        <IconButton
          label={t("larger")}
          icon={<Plus size={15} />}
          isDisabled={!isEnabled("view.larger")}
          onPress={() => runCommand("view.larger")}
        />
      </div>
      <p className="reading-sample" style={{ fontSize: size }}>
        {t("sample")}
      </p>
    </fieldset>
  );
}
