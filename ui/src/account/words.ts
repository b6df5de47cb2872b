// How an account is reached, in a few words; the sentences about how it fares come from Stint.

import type { AccountCard, ConnectionCard } from "../bindings";

/** "Clockify, EU (Germany)", "through Maton", "clockify.example.com". */
export function reachWords(account: AccountCard): string {
  if (account.way === "maton") return "through Maton";
  return account.region ? `Clockify, ${account.region}` : hostOf(account.server);
}

/** The host of an address. */
export const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).host : address);

/** "19 November 2026, 14:36", in the person's zone. */
export function dayAndTime(at: string, zone: string | undefined): string {
  const options: Intl.DateTimeFormatOptions = { day: "numeric", month: "long", year: "numeric", hour: "numeric", minute: "2-digit" };
  return new Date(at).toLocaleString("en-GB", zone ? { ...options, timeZone: zone } : options).replace(" at ", ", ");
}

/** Whose account a connection opens, or why that is not known. */
export function opensWords(connection: ConnectionCard): string {
  if (connection.opens) return connection.opens;
  switch (connection.status) {
    case "ACTIVE":
      return "Does not say whose it is";
    case "PENDING":
      return "Not approved yet";
    case "FAILED":
      return "Denied, or given up";
    default:
      return connection.status;
  }
}
