import { useMemo } from "react";
import { useLanguage } from "../../i18n/use-messages";

/** Writes a measure of agreement with two digits behind the point, as the language has it. */
export function useMeasure(): (value: number) => string {
  const language = useLanguage();
  return useMemo(() => {
    const format = new Intl.NumberFormat(language === "de" ? "de-DE" : "en-GB", {
      minimumFractionDigits: 2,
      maximumFractionDigits: 2,
    });
    return (value) => format.format(value);
  }, [language]);
}
