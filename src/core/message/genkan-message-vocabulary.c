/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-message-vocabulary.h"

#include <glib/gi18n.h>

/* Parameters: {service} a service's name, {domain} a domain of the sender or a link, {found} the words it was found in,
 * {shown} what a link shows, {signer} who signed, {number} a telephone number, {expected} what it should have been. */
static const GenkanFindingKind vocabulary[GENKAN_MESSAGE_N_FINDINGS] = {
  [GENKAN_MESSAGE_FINDING_DMARC_PASS] = {
    "message.dmarc-pass", N_("The receiving mail service confirms that this mail really comes from {domain} (DMARC)."), "domain" },
  [GENKAN_MESSAGE_FINDING_DMARC_FAIL] = {
    "message.dmarc-fail", N_("The receiving mail service says that this mail does not come from {domain} (DMARC)."), "domain" },
  [GENKAN_MESSAGE_FINDING_SPF_FAIL] = {
    "message.spf-fail", N_("The computer that delivered this mail is not one of {domain} (SPF)."), "domain" },
  [GENKAN_MESSAGE_FINDING_DKIM_PASS] = {
    "message.dkim-pass", N_("A digital seal of {domain} is on this mail, and it is intact (DKIM)."), "domain" },
  [GENKAN_MESSAGE_FINDING_DKIM_PASS_OWN_DOMAIN] = {
    "message.dkim-pass-own-domain", N_("The digital seal on this mail belongs to {domain}, which is not {service}."), "domain" },
  [GENKAN_MESSAGE_FINDING_DKIM_BODY_ALTERED] = {
    "message.dkim-body-altered", N_("The text was changed after the sender sealed it. Virus scanners and mailing lists do that too."), "domain" },
  [GENKAN_MESSAGE_FINDING_DKIM_FAIL] = {
    "message.dkim-fail", N_("The digital seal of {domain} does not fit this mail."), "domain" },
  [GENKAN_MESSAGE_FINDING_SMIME_VALID] = {
    "message.smime-valid", N_("This mail is signed by {signer}, and the signature is intact."), "signer" },
  [GENKAN_MESSAGE_FINDING_SMIME_ALTERED] = {
    "message.smime-altered", N_("The text was changed after it was signed."), "signer" },
  [GENKAN_MESSAGE_FINDING_SMIME_MISMATCH] = {
    "message.smime-mismatch", N_("The signature belongs to {signer}, not to the sender who is shown."), "signer" },
  [GENKAN_MESSAGE_FINDING_SMIME_UNTRUSTED] = {
    "message.smime-untrusted", N_("The signature names {signer}, but nobody this computer knows vouches for that."), "signer" },
  [GENKAN_MESSAGE_FINDING_SMIME_EXPIRED_NOW] = {
    "message.smime-expired-now", N_("The certificate was valid when the mail was signed and has expired since."), "signer" },
  [GENKAN_MESSAGE_FINDING_SIGNATURE_MISSING] = {
    "message.signature-missing", N_("{service} signs most of its mail, and this one is not signed. A signature can also be lost on the way."), NULL },
  [GENKAN_MESSAGE_FINDING_SENDER_OFFICIAL] = {
    "message.sender-official", N_("The sender's address is one that {service} uses. Anyone can write such an address, so this alone proves nothing."), "domain" },
  [GENKAN_MESSAGE_FINDING_SENDER_MISMATCH] = {
    "message.sender-mismatch", N_("It says it is {service}, but the sender's address belongs to somebody else."), "domain" },
  [GENKAN_MESSAGE_FINDING_OFFICIAL_SPOOFED] = {
    "message.official-spoofed", N_("The sender's address was forged: it shows {service}, but the mail does not come from there."), "domain" },
  [GENKAN_MESSAGE_FINDING_LOOKALIKE_SENDER] = {
    "message.lookalike-sender", N_("The sender's address is made to look like one of {service}."), "domain" },
  [GENKAN_MESSAGE_FINDING_CUSTOMER_MAILBOX] = {
    "message.customer-mailbox", N_("The mail comes from the mailbox of an ordinary customer, not from a company."), "domain" },
  [GENKAN_MESSAGE_FINDING_OWN_ADDRESS_SPOOFED] = {
    "message.own-address-spoofed", N_("Your own address, or one much like it, stands there as the sender. Anyone can write that; it does not mean that your mailbox was broken into."), "domain" },
  [GENKAN_MESSAGE_FINDING_FROM_MALFORMED] = {
    "message.from-malformed", N_("The sender gives no proper mail address."), "found" },
  [GENKAN_MESSAGE_FINDING_MULTIPLE_FROM] = {
    "message.multiple-from", N_("Several senders are given at once."), "found" },
  [GENKAN_MESSAGE_FINDING_NAME_CONTAINS_ADDRESS] = {
    "message.name-contains-address", N_("The sender's name contains a mail address that is not the real one."), "found" },
  [GENKAN_MESSAGE_FINDING_REPLY_TO_DIFFERS] = {
    "message.reply-to-differs", N_("An answer would go to another place than the sender."), "domain" },
  [GENKAN_MESSAGE_FINDING_FORGED_AUTH_RESULTS] = {
    "message.forged-auth-results", N_("The mail brings its own invented confirmation of the sender along."), "found" },
  [GENKAN_MESSAGE_FINDING_FORGED_LIST_HEADER] = {
    "message.forged-list-header", N_("The mail claims to come through a mailing list. That proves nothing."), "found" },
  [GENKAN_MESSAGE_FINDING_FORGED_THREAD] = {
    "message.forged-thread", N_("The mail pretends to be an answer in a conversation."), "found" },
  [GENKAN_MESSAGE_FINDING_RECEIVED_UNKNOWN] = {
    "message.received-unknown", N_("The computer that delivered it called itself {found}, but could not show that name."), "found" },
  [GENKAN_MESSAGE_FINDING_VISIBLE_HOST_DIFFERS] = {
    "message.visible-host-differs", N_("A link shows {shown}, but leads to {domain}."), "domain" },
  [GENKAN_MESSAGE_FINDING_ALL_LINKS_ONE_PLACE] = {
    "message.all-links-one-place", N_("All buttons and links lead to the same place, which is not {service}."), "domain" },
  [GENKAN_MESSAGE_FINDING_LINKS_OFFICIAL] = {
    "message.links-official", N_("All links lead to official addresses of {service}."), "domain" },
  [GENKAN_MESSAGE_FINDING_FOREIGN_LINKS] = {
    "message.foreign-links", N_("A link leads to an address that is not on the official list of {service}."), "domain" },
  [GENKAN_MESSAGE_FINDING_TRACKER_LINKS] = {
    "message.tracker-links", N_("Links go through a click counter. Many companies do that."), "domain" },
  [GENKAN_MESSAGE_FINDING_LISTED_LINK] = {
    "message.known-bad-link", N_("A link is in your list of reported addresses."), "domain" },
  [GENKAN_MESSAGE_FINDING_EMBEDDED_OFFICIAL_NAME] = {
    "message.embedded-official-name", N_("The whole address of {service} stands in a part of a link that is not the owner."), "found" },
  [GENKAN_MESSAGE_FINDING_EMBEDDED_BRAND] = {
    "message.embedded-brand", N_("The name of {service} stands in an address that is not theirs."), "found" },
  [GENKAN_MESSAGE_FINDING_LOOKALIKE_HOST] = {
    "message.lookalike-host", N_("A link leads to a name that is made to look like {service}."), "found" },
  [GENKAN_MESSAGE_FINDING_PUNYCODE] = {
    "message.punycode", N_("A link uses letters that are not on an ordinary keyboard, and can look like others."), "found" },
  [GENKAN_MESSAGE_FINDING_USERINFO_URL] = {
    "message.userinfo-url", N_("What stands before the @ in a link looks like an address, but a browser ignores it."), "found" },
  [GENKAN_MESSAGE_FINDING_IP_HOST] = {
    "message.ip-host", N_("A link leads to a number instead of a name."), "found" },
  [GENKAN_MESSAGE_FINDING_DYNDNS] = {
    "message.dyndns", N_("A link leads to a name that is given out for free to anybody's computer."), "found" },
  [GENKAN_MESSAGE_FINDING_CLOUD_HOST] = {
    "message.cloud-host", N_("A link leads to rented space that anybody can open."), "found" },
  [GENKAN_MESSAGE_FINDING_THROWAWAY_HOST] = {
    "message.throwaway-host", N_("A link has a form that is common among throwaway addresses."), "found" },
  [GENKAN_MESSAGE_FINDING_SHORTENER] = {
    "message.shortener", N_("A short address hides where a link leads."), "found" },
  [GENKAN_MESSAGE_FINDING_REDIRECTOR] = {
    "message.redirector", N_("A link goes through an address that only sends you on to somewhere else."), "found" },
  [GENKAN_MESSAGE_FINDING_USER_CONTENT_HOST] = {
    "message.user-content-host", N_("A link leads to a place where anyone can publish pages or files."), "found" },
  [GENKAN_MESSAGE_FINDING_SCRIPT_LINK] = {
    "message.script-link", N_("A link would run a program instead of opening a page."), "found" },
  [GENKAN_MESSAGE_FINDING_QR] = {
    "message.qr", N_("The link is hidden in a QR code."), "found" },
  [GENKAN_MESSAGE_FINDING_IMAGE_ONLY] = {
    "message.image-only", N_("The whole message is one picture that is a link."), NULL },
  [GENKAN_MESSAGE_FINDING_HIDDEN_TEXT] = {
    "message.hidden-text", N_("The mail contains words that a reader cannot see."), "found" },
  [GENKAN_MESSAGE_FINDING_PARTS_DIFFER] = {
    "message.parts-differ", N_("The mail has two versions that lead to different places."), NULL },
  [GENKAN_MESSAGE_FINDING_HTML_ATTACHMENT] = {
    "message.html-attachment", N_("A page is attached. Such pages often ask for passwords."), "found" },
  [GENKAN_MESSAGE_FINDING_PROGRAM_ATTACHMENT] = {
    "message.program-attachment", N_("The attached file can run a program on your computer."), "found" },
  [GENKAN_MESSAGE_FINDING_CALENDAR_INVITE] = {
    "message.calendar-invite", N_("The mail puts an appointment into your calendar."), "found" },
  [GENKAN_MESSAGE_FINDING_BASE_HREF] = {
    "message.base-href", N_("A hidden setting moves all links to another place."), NULL },
  [GENKAN_MESSAGE_FINDING_FORM_IN_MAIL] = {
    "message.form-in-mail", N_("The mail contains a form to fill in. Companies do not ask for data in a mail."), NULL },
  [GENKAN_MESSAGE_FINDING_BROKEN_HTML] = {
    "message.broken-html", N_("Words are cut into pieces in a way that hides them from filters."), NULL },
  [GENKAN_MESSAGE_FINDING_FOREIGN_GLYPH] = {
    "message.foreign-glyph", N_("There is a letter that a Japanese keyboard does not write."), "found" },
  [GENKAN_MESSAGE_FINDING_INSERTED_SYMBOLS] = {
    "message.inserted-symbols", N_("Signs are put between the letters of words."), "found" },
  [GENKAN_MESSAGE_FINDING_ZERO_WIDTH] = {
    "message.zero-width", N_("There are invisible characters between the letters."), "found" },
  [GENKAN_MESSAGE_FINDING_RTL_OVERRIDE] = {
    "message.rtl-override", N_("Invisible characters turn the direction of the writing round."), "found" },
  [GENKAN_MESSAGE_FINDING_ODD_FULLWIDTH] = {
    "message.odd-fullwidth", N_("Letters or signs have an unusual width."), "found" },
  [GENKAN_MESSAGE_FINDING_CONFUSABLE_KANJI] = {
    "message.confusable-kanji", N_("A word is written with letters that only look like the right ones: it should be {expected}."), "found" },
  [GENKAN_MESSAGE_FINDING_WEEKDAY] = {
    "message.weekday", N_("This date does not exist: that day is a {expected}."), "found" },
  [GENKAN_MESSAGE_FINDING_IMPOSSIBLE_DAY] = {
    "message.impossible-day", N_("There is no such day in the calendar."), "found" },
  [GENKAN_MESSAGE_FINDING_DEADLINE] = {
    "message.deadline", N_("It sets a deadline to make you hurry."), "found" },
  [GENKAN_MESSAGE_FINDING_DEADLINE_PAST] = {
    "message.deadline-past", N_("The deadline had already passed when the mail was looked at."), "found" },
  [GENKAN_MESSAGE_FINDING_THREAT] = {
    "message.threat", N_("It threatens that something will be stopped or taken away."), "found" },
  [GENKAN_MESSAGE_FINDING_SECURITY_LURE] = {
    "message.security-lure", N_("It asks for action because of a security matter. Genuine notices use such words too."), "found" },
  [GENKAN_MESSAGE_FINDING_URGENCY] = {
    "message.urgency", N_("It wants you to act at once."), "found" },
  [GENKAN_MESSAGE_FINDING_REWARD] = {
    "message.reward", N_("It promises money or a gift."), "found" },
  [GENKAN_MESSAGE_FINDING_PAYMENT] = {
    "message.payment", N_("It asks for a payment."), "found" },
  [GENKAN_MESSAGE_FINDING_DELIVERY] = {
    "message.delivery", N_("It speaks of a parcel that could not be delivered."), "found" },
  [GENKAN_MESSAGE_FINDING_PHONE_LURE] = {
    "message.phone-lure", N_("It asks you to call a number. Look for the number on your contract or card instead."), "found" },
  [GENKAN_MESSAGE_FINDING_PHONE_KNOWN] = {
    "message.phone-known", N_("{found} is a number of {service}. False messages can name true numbers, too."), "found" },
  [GENKAN_MESSAGE_FINDING_PHONE_UNKNOWN] = {
    "message.phone-unknown", N_("{found} is not among the numbers of {service} that we know."), "found" },
  [GENKAN_MESSAGE_FINDING_PHONE_OWN] = {
    "message.phone-own", N_("For questions, {service} itself names the number {number}."), NULL },
  [GENKAN_MESSAGE_FINDING_UNNATURAL] = {
    "message.unnatural", N_("The wording is not natural."), "found" },
  [GENKAN_MESSAGE_FINDING_GENERIC_SALUTATION] = {
    "message.generic-salutation", N_("It does not address you by name."), "found" },
  [GENKAN_MESSAGE_FINDING_PERSONAL_SALUTATION] = {
    "message.personal-salutation", N_("It addresses someone by name. That proves nothing, but many fakes do not."), "found" },
  [GENKAN_MESSAGE_FINDING_NEVER_ASK] = {
    "message.never-ask", N_("It warns you not to tell the code to anybody. Fakes can write that too."), "found" },
  [GENKAN_MESSAGE_FINDING_NEVER_DOES] = {
    "message.never-does", N_("What {service} says about itself: {found}. This message does it."), "found" },
  [GENKAN_MESSAGE_FINDING_NO_CONTRACT] = {
    "message.no-contract", N_("You have no contract with {service}, so this is not meant for you."), NULL },
  [GENKAN_MESSAGE_FINDING_CHARSET_GUESSED] = {
    "message.charset-guessed", N_("Some letters could not be read for certain."), NULL },
  [GENKAN_MESSAGE_FINDING_TRUNCATED] = {
    "message.truncated", N_("The message is so long that only a part was looked at."), NULL },
};

static const GenkanFindingKind not_looked_at[GENKAN_MESSAGE_N_NOT_LOOKED_AT] = {
  [GENKAN_MESSAGE_NOT_LOOKED_AT_PAGES] = {
    "message.unseen-pages", N_("The pages behind the links were not opened, and no pictures were fetched."), NULL },
  [GENKAN_MESSAGE_NOT_LOOKED_AT_HEADERS] = {
    "message.unseen-headers", N_("How the message was delivered: pasted words do not show it."), NULL },
  [GENKAN_MESSAGE_NOT_LOOKED_AT_KEYS] = {
    "message.unseen-keys", N_("The sender's digital seal: its key would have to be fetched from the internet."), NULL },
  [GENKAN_MESSAGE_NOT_LOOKED_AT_KEY_MISSING] = {
    "message.key-missing", N_("The sender's digital seal: the name server knows no key for it. With old mails that is usual, because keys are changed."),
    NULL },
  [GENKAN_MESSAGE_NOT_LOOKED_AT_KEY_NO_ANSWER] = {
    "message.key-no-answer", N_("The sender's digital seal: we asked for its key, and there was no answer. Please try again later."), NULL },
  [GENKAN_MESSAGE_NOT_LOOKED_AT_KEY_OFFLINE] = {
    "message.key-offline", N_("The sender's digital seal: its key could not be asked for, because this computer is not connected."), NULL },
  [GENKAN_MESSAGE_NOT_LOOKED_AT_ATTACHMENTS] = {
    "message.unseen-attachments", N_("What the attached files contain."), NULL },
};

/** Returns: the id and the words of @finding */
const GenkanFindingKind *
genkan_message_vocabulary (GenkanMessageFinding finding)
{
  g_return_val_if_fail (finding < GENKAN_MESSAGE_N_FINDINGS, NULL);

  return &vocabulary[finding];
}

/** Returns: the id and the words of @what */
const GenkanFindingKind *
genkan_message_not_looked_at (GenkanMessageNotLookedAt what)
{
  g_return_val_if_fail (what < GENKAN_MESSAGE_N_NOT_LOOKED_AT, NULL);

  return &not_looked_at[what];
}
