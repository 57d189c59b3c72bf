import { expect, it } from "vitest";
import { initialsOf } from "./initials";

it.each([
  ["Anna Hoffmann", "AH"],
  ["Anna Maria von der Leine", "AL"],
  ["AH", "AH"],
  ["K2", "K2"],
  ["root", "R"],
  ["élise", "É"],
  ["Jo-Ann Ebner", "JE"],
  ["…", "?"],
  ["", "?"],
])("%s has the initials %s", (name, initials) => expect(initialsOf(name)).toBe(initials));
