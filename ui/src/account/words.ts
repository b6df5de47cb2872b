// How an account is reached, in a few words; the sentences about how it fares come from Stint.

import type { AccountCard, ConnectionCard } from "../bindings";
import { localeTag, reads, t } from "../words.svelte";

/** "Clockify, EU (Germany)", "through Maton", "clockify.example.com". */
export function reachWords(account: AccountCard): string {
  if (account.way === "maton") return t("account-through-maton");
  return account.region ? `Clockify, ${account.region}` : hostOf(account.server);
}

/** The host of an address. */
export const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).host : address);

/** "19 November 2026, 14:36", in the person's zone. */
export function dayAndTime(at: string, zone: string | undefined): string {
  const there = zone ? { timeZone: zone } : {};
  const day = new Date(at).toLocaleDateString(localeTag(), { day: "numeric", month: "long", year: "numeric", ...there });
  const hourCycle = reads().hours === "twelve" ? "h12" : "h23";
  const clock = new Date(at).toLocaleTimeString("en-GB", { hour: "numeric", minute: "2-digit", hourCycle, ...there });
  return `${day}, ${clock}`;
}

/** Whose account a connection opens, or why that is not known. */
export function opensWords(connection: ConnectionCard): string {
  if (connection.opens) return connection.opens;
  switch (connection.status) {
    case "ACTIVE":
      return t("account-opens", { status: "active" });
    case "PENDING":
      return t("account-opens", { status: "pending" });
    case "FAILED":
      return t("account-opens", { status: "failed" });
    default:
      return connection.status;
  }
}
