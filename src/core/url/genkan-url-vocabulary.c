/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-url-vocabulary.h"

#include <glib/gi18n.h>

/* Parameters: {service} a service's name, {official} an official domain, {owner} the real owner, {found} the words
 * of the address in which it was found, {word} a single word of it. */
static const GenkanFindingKind vocabulary[GENKAN_URL_N_FINDINGS] = {
  [GENKAN_URL_FINDING_OFFICIAL] = {
    "url.official", N_("The owner is on the official list of {service}."), "official" },
  [GENKAN_URL_FINDING_NOT_LISTED] = {
    "url.not-listed", N_("The owner is not on the official list of {service}."), "owner" },
  [GENKAN_URL_FINDING_NOT_NAMED] = {
    "url.not-named", N_("No source that we know names this owner as one of {service}."), "owner" },
  [GENKAN_URL_FINDING_OTHER_SERVICE] = {
    "url.other-service", N_("This address belongs to {other}, another company."), "official" },
  [GENKAN_URL_FINDING_UNCONFIRMED] = {
    "url.unconfirmed", N_("This is said to be an address of {service}, but a second source for it is missing."), "official" },
  [GENKAN_URL_FINDING_UNKNOWN_OWNER] = {
    "url.unknown-owner", N_("The owner is on none of the official lists that we have."), "owner" },
  [GENKAN_URL_FINDING_OLD_LIST] = {
    "url.old-list", N_("Our list is from {date}; it may have changed since."), NULL },
  [GENKAN_URL_FINDING_SHORTENER] = {
    "url.shortener", N_("A service for short addresses sends you on to somewhere else."), "found" },
  [GENKAN_URL_FINDING_REDIRECTOR] = {
    "url.redirector", N_("This address only sends you on to somewhere else."), "found" },
  [GENKAN_URL_FINDING_SHARED_PLACE] = {
    "url.shared-place", N_("Anyone can publish pages or files in this place, whoever it belongs to."), "found" },
  [GENKAN_URL_FINDING_FEED_ADDRESS] = {
    "url.feed-address", N_("Exactly this address is in your list of reported addresses."), "found" },
  [GENKAN_URL_FINDING_FEED_HOST] = {
    "url.feed-host", N_("This computer name is in your list of reported addresses."), "found" },
  [GENKAN_URL_FINDING_FEED_OWNER] = {
    "url.feed-owner", N_("Other addresses of this owner are in your list of reported addresses."), "owner" },
  [GENKAN_URL_FINDING_EMBEDDED_OFFICIAL] = {
    "url.embedded-official", N_("The whole address of {service} stands in a part that is not the owner."), "official" },
  [GENKAN_URL_FINDING_JOINED_OFFICIAL] = {
    "url.joined-official", N_("The address of {service}, {official}, is imitated with other signs between its parts."), "found" },
  [GENKAN_URL_FINDING_OFFICIAL_IN_PATH] = {
    "url.official-in-path", N_("The address of {service} stands only behind the owner, where anyone can write it."), "official" },
  [GENKAN_URL_FINDING_USERINFO_HOST] = {
    "url.userinfo-host", N_("What stands before the @ looks like an address, but a browser ignores it."), "found" },
  [GENKAN_URL_FINDING_LOOKALIKE_LETTERS] = {
    "url.lookalike-letters", N_("Foreign letters that look like others spell the name {word} of {service}."), "found" },
  [GENKAN_URL_FINDING_NAME_IN_OWNER] = {
    "url.name-in-owner", N_("The owner's name contains the name of {service}, but it is not theirs."), "word" },
  [GENKAN_URL_FINDING_NAME_IN_SUBDOMAIN] = {
    "url.name-in-subdomain", N_("The name of {service} stands in a part that is not the owner."), "word" },
  [GENKAN_URL_FINDING_NAME_IN_PATH] = {
    "url.name-in-path", N_("The name of {service} stands only behind the owner, where anyone can write it."), "word" },
  [GENKAN_URL_FINDING_NEAR_NAME] = {
    "url.near-name", N_("A name is one letter away from {word}, a name of {service}."), "found" },
  [GENKAN_URL_FINDING_LOOKALIKE_NAME] = {
    "url.lookalike-name", N_("Digits and letters that look alike spell the name {word} of {service}."), "found" },
  [GENKAN_URL_FINDING_NUMERIC_HOST] = {
    "url.numeric-host", N_("The address has a number instead of a name. Companies do not write to people like this."), "found" },
  [GENKAN_URL_FINDING_ODD_NUMERIC_HOST] = {
    "url.odd-numeric-host", N_("The number is written in an unusual way, so that it is hard to recognise."), "found" },
  [GENKAN_URL_FINDING_LOCAL_NETWORK] = {
    "url.local-network", N_("This is a device in your own home or office, not a place on the internet."), "found" },
  [GENKAN_URL_FINDING_DYNAMIC_DNS] = {
    "url.dynamic-dns", N_("The name is given out for free to anybody's computer."), "found" },
  [GENKAN_URL_FINDING_TENANT] = {
    "url.tenant", N_("The page is rented space: anybody can open one there under a name of their own choice."), "found" },
  [GENKAN_URL_FINDING_SHAPE] = {
    "url.shape", N_("The address has a form that is common among throwaway addresses."), "found" },
  [GENKAN_URL_FINDING_SUFFIX_ODDS] = {
    "url.suffix-odds", N_("The ending {word} is seen far more often in false addresses than in others."), "word" },
  [GENKAN_URL_FINDING_STOCK_WORD] = {
    "url.stock-word", N_("The address contains a word that asks you to log in or to confirm something."), "word" },
  [GENKAN_URL_FINDING_USERINFO] = {
    "url.userinfo", N_("There is something before an @ in this address. A browser ignores it."), "found" },
  [GENKAN_URL_FINDING_ODD_PORT] = {
    "url.odd-port", N_("The address names an unusual side door (port)."), "found" },
  [GENKAN_URL_FINDING_NOT_ENCRYPTED] = {
    "url.not-encrypted", N_("What you type there would travel unprotected (http)."), NULL },
  [GENKAN_URL_FINDING_INVISIBLE] = {
    "url.invisible", N_("There are invisible characters inside the address."), "found" },
  [GENKAN_URL_FINDING_DISGUISED_HOST] = {
    "url.disguised-host", N_("The name is written in an unusual way that a browser quietly corrects."), "found" },
  [GENKAN_URL_FINDING_FOREIGN_LETTERS] = {
    "url.foreign-letters", N_("The name mixes letters of different scripts."), "found" },
  [GENKAN_URL_FINDING_EMPTY] = {
    "url.empty", N_("There is nothing here yet. Paste the address that you want to check."), NULL },
  [GENKAN_URL_FINDING_NO_ADDRESS] = {
    "url.no-address", N_("There is no address in this. It usually begins with https:// or www."), "found" },
  [GENKAN_URL_FINDING_TOO_LONG] = {
    "url.too-long", N_("This address is too long to be looked at. No company sends such long addresses to people."), "found" },
  [GENKAN_URL_FINDING_INVALID_HOST] = {
    "url.invalid-host", N_("A browser could not open this address: the name in it is not allowed."), "found" },
  [GENKAN_URL_FINDING_SCRIPT] = {
    "url.script", N_("This is not an address of a page: it would run a program, or show a page hidden in the link itself."), "found" },
  [GENKAN_URL_FINDING_LOCAL_FILE] = {
    "url.local-file", N_("This leads to a file on your own computer, not to a page on the internet."), "found" },
  [GENKAN_URL_FINDING_CONTACT] = {
    "url.contact", N_("This is a mail address or a telephone number. This check looks only at addresses of pages."), "found" },
  [GENKAN_URL_FINDING_OTHER_SCHEME] = {
    "url.other-scheme", N_("This opens another program, not a page. This check looks only at addresses of pages."), "found" },
};

static const GenkanFindingKind not_looked_at[GENKAN_URL_N_NOT_LOOKED_AT] = {
  [GENKAN_URL_NOT_LOOKED_AT_PAGE] = {
    "url.unseen-page", N_("The page itself was not opened."), NULL },
  [GENKAN_URL_NOT_LOOKED_AT_CERTIFICATE] = {
    "url.unseen-certificate", N_("The certificate and possible forwarding were not looked at."), NULL },
  [GENKAN_URL_NOT_LOOKED_AT_MESSAGE] = {
    "url.unseen-message", N_("The message in which the address came was not looked at."), NULL },
  [GENKAN_URL_NOT_LOOKED_AT_FEED] = {
    "url.unseen-feed", N_("No list of reported addresses is installed."), NULL },
};

/** Returns: the id and the words of @finding */
const GenkanFindingKind *
genkan_url_vocabulary (GenkanUrlFinding finding)
{
  g_return_val_if_fail (finding < GENKAN_URL_N_FINDINGS, NULL);

  return &vocabulary[finding];
}

/** Returns: the id and the words of @what */
const GenkanFindingKind *
genkan_url_not_looked_at (GenkanUrlNotLookedAt what)
{
  g_return_val_if_fail (what < GENKAN_URL_N_NOT_LOOKED_AT, NULL);

  return &not_looked_at[what];
}
