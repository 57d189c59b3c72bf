import { expect, it } from "vitest";
import { detectLanguage } from "./language";

it.each([
  [
    "de",
    "Die Stadt will den Hafen im Herbst wieder öffnen, sagte eine Sprecherin. Das Geld dafür ist noch nicht da, und der Rat hat nicht darüber beraten.",
  ],
  [
    "en",
    "The town will reopen its harbour in the autumn, a spokeswoman said. The money has not been found yet and the council has not discussed it.",
  ],
  [
    "fr",
    "La ville rouvrira son port à l'automne, a déclaré une porte-parole. L'argent n'a pas encore été trouvé et le conseil n'en a pas discuté.",
  ],
  [
    "es",
    "La ciudad reabrirá su puerto en otoño, dijo una portavoz. El dinero aún no se ha encontrado y el consejo no lo ha discutido todavía.",
  ],
  [
    "ru",
    "Город вновь откроет порт осенью, сообщила представительница администрации. Деньги пока не найдены, совет этого не обсуждал.",
  ],
])("knows %s", (language, text) => {
  expect(detectLanguage(text)).toEqual({ language, sure: true });
});

it("knows short German", () => {
  expect(detectLanguage("Der Hafen ist zu.").language).toBe("de");
});

it("is not sure of what is no language", () => {
  expect(detectLanguage("")).toEqual({ language: "", sure: false });
  expect(detectLanguage("1234 5678 - 90").sure).toBe(false);
});
