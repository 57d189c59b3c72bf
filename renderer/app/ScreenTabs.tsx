import { ChevronDown } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Tab, TabList } from "react-aria-components";
import { appMessages } from "#shared/messages/app";
import { useMessages } from "../i18n/use-messages";
import { useImport } from "../state/import-store";
import { useSpanImport } from "../state/span-import-store";
import { type Screen, useView } from "../state/view-store";
import { IconButton } from "../ui/Button";
import { MenuButton } from "../ui/MenuButton";

const screens = [
  "read",
  "compare",
  "overview",
  "wording",
  "claims",
  "chronology",
  "concordance",
  "actors",
  "codebook",
  "dataset",
] as const satisfies readonly Screen[];

/** The screens of a project. Where they have no room side by side they scroll, and a menu lists them all. */
export function ScreenTabs() {
  const t = useMessages(appMessages);
  const takingIn = useImport((state) => state.stage.at !== "none");
  const lookingAt = useSpanImport((state) => state.stage.at !== "none");
  const importing = takingIn || lookingAt;
  const current = useView((state) => state.screen);
  const list = useRef<HTMLDivElement>(null);
  const [isTight, setIsTight] = useState(false);
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const look = () => setIsTight(element.scrollWidth > element.clientWidth + 1);
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another screen, language or width moves the tabs.
  useEffect(() => {
    list.current?.querySelector("[data-selected]")?.scrollIntoView({ inline: "center", block: "nearest" });
  }, [current, isTight, t]);
  return (
    <>
      <TabList ref={list} className={importing ? "tabs is-off" : "tabs"} aria-label={t("screens")}>
        {screens.map((screen) => (
          <Tab key={screen} id={screen} className="tab" isDisabled={importing}>
            {t(screen)}
          </Tab>
        ))}
      </TabList>
      {isTight ? (
        <MenuButton
          label={t("allScreens")}
          parts={[
            {
              id: "screens",
              entries: screens.map((screen) => ({
                id: screen,
                name: t(screen),
                checked: screen === current,
                disabled: importing,
                run: () => useView.setState({ screen }),
              })),
            },
          ]}
        >
          <IconButton label={t("allScreens")} icon={<ChevronDown size={16} />} />
        </MenuButton>
      ) : null}
    </>
  );
}
