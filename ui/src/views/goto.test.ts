// Going to a day: by its date, or by looking.

import { screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";

import { open } from "../host/page";

async function asked(view: "main" | "calendar" = "main") {
  const page = await open("running", "main", view);
  await page.user.keyboard("g");
  await screen.findByRole("grid", { name: "November 2026" });
  return page;
}
const cell = (name: RegExp) => screen.getByRole("gridcell", { name });

describe("going to a day", () => {
  it("shows_the_month_with_what_each_day_holds", async () => {
    await asked();
    expect(cell(/^Thursday.* 19/).getAttribute("aria-current")).toBe("date");
    expect(cell(/^Saturday.* 21/).getAttribute("aria-label")).toMatch(/nothing tracked$/);
    expect(cell(/^Wednesday.* 18/).getAttribute("aria-label")).toMatch(/\d:\d\d$/);
  });

  it("goes_where_one_clicks", async () => {
    const { user } = await asked();
    await user.click(cell(/^Wednesday.* 18/));
    expect(screen.queryByRole("dialog")).toBeNull();
    await waitFor(() => expect(document.querySelector(".week .day[aria-current]")?.textContent).toMatch(/Wed 18/));
  });

  it("is_walked_by_arrows_over_the_end_of_a_month", async () => {
    const { user } = await asked();
    await user.keyboard("{ArrowDown}");
    expect(document.activeElement).toBe(cell(/^Thursday.* 19/));
    await user.keyboard("{ArrowDown}{ArrowDown}");
    await screen.findByRole("grid", { name: "December 2026" });
    await waitFor(() => expect(document.activeElement?.getAttribute("aria-label")).toMatch(/^Thursday.* 3/));
    await user.keyboard("{PageUp}{Home}");
    await waitFor(() => expect(document.activeElement?.getAttribute("aria-label")).toMatch(/^Monday.* 30/));
  });

  it("shows_the_month_of_what_is_typed", async () => {
    const { user } = await asked("calendar");
    await user.keyboard("2026-02-03");
    await screen.findByRole("grid", { name: "February 2026" });
    await user.keyboard("{Enter}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await screen.findByText(/February/);
  });

  it("says_what_is_no_day_and_keeps_the_month", async () => {
    const { user } = await asked();
    await user.keyboard("soon{Enter}");
    await screen.findByText(/is no time/);
    expect(within(screen.getByRole("dialog")).getByRole("grid", { name: "November 2026" })).toBeTruthy();
  });
});
