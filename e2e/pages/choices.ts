import { expect, type Locator, type Page } from "@playwright/test";

/** Chooses one of a few that stand side by side, by keyboard. */
export async function chooseSegment(scope: Page | Locator, group: string, name: string): Promise<void> {
  const choice = scope
    .getByRole("radiogroup", { name: group, exact: true })
    .getByRole("radio", { name, exact: true });
  await choice.focus();
  await choice.press("Space");
  await expect(choice).toBeChecked();
}

/** Chooses from a list that opens, by keyboard; `field` is its name. */
export async function chooseOption(page: Page, scope: Locator, field: string, option: string): Promise<void> {
  const button = scope.getByRole("button", { name: new RegExp(`\\b${field}$`) });
  await button.focus();
  await page.keyboard.press("Enter");
  const choice = page.getByRole("option", { name: option, exact: true });
  await choice.focus();
  await page.keyboard.press("Enter");
  await expect(choice).toBeHidden();
  await expect(button).toContainText(option);
}

/** Opens a menu of formats by keyboard and takes one of them. */
export async function takeFormat(page: Page, button: Locator, format: string): Promise<void> {
  await button.focus();
  await page.keyboard.press("Enter");
  const entry = page.getByRole("menuitem", { name: format, exact: true });
  await entry.focus();
  await page.keyboard.press("Enter");
  await expect(entry).toBeHidden();
}
