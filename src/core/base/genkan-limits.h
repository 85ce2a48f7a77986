/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* How much the program looks at. Everything from outside is bounded by one of these. */

/** Bytes of text that can be pasted, dropped or read from a file. */
#define GENKAN_LIMIT_TEXT (1024 * 1024)

/** Bytes of one address; browsers accept more, but no service sends longer ones and nobody can read them. */
#define GENKAN_LIMIT_ADDRESS 8192

/** Addresses that are looked at in one text. */
#define GENKAN_LIMIT_ADDRESSES_IN_TEXT 50

/** Bytes of a host name, RFC 1035 section 2.3.4. */
#define GENKAN_LIMIT_HOST 253

/** Bytes of one label of a host name, RFC 1035 section 2.3.4. */
#define GENKAN_LIMIT_LABEL 63

/** Findings that one check can make. */
#define GENKAN_LIMIT_FINDINGS 24

/** Bytes of a quotation shown as evidence. */
#define GENKAN_LIMIT_QUOTE 300

/** Bytes of a file with one service. */
#define GENKAN_LIMIT_SERVICE_FILE (256 * 1024)

/** Files in the person's own catalog folder. */
#define GENKAN_LIMIT_CATALOG_FILES 2000

/** Links of a message that are judged. */
#define GENKAN_LIMIT_LINKS 300

/** Bytes of one message with its attachments: 50 MB of attachments are 68 MB in base64. */
#define GENKAN_LIMIT_MESSAGE (100 * 1024 * 1024)

/** Bytes of one header that is taken apart. */
#define GENKAN_LIMIT_HEADER (8 * 1024)

/** Parts between semicolons of one Authentication-Results header. */
#define GENKAN_LIMIT_AUTH_PARTS 64

/** Authentication-Results headers of one mail that are read. */
#define GENKAN_LIMIT_AUTH_HEADERS 20

/** Steps of the way of a mail, from its Received headers; RFC 5321 section 6.3 tells servers to stop at 100. */
#define GENKAN_LIMIT_HOPS 50

/** DKIM signatures of one mail that are verified. */
#define GENKAN_LIMIT_DKIM_SIGNATURES 8

/** Keys of DKIM signatures of one mail that are asked for, and bytes of one of them. */
#define GENKAN_LIMIT_DKIM_KEYS 3
#define GENKAN_LIMIT_DKIM_KEY (8 * 1024)

/** Header fields of one mail that a DKIM signature may be about. */
#define GENKAN_LIMIT_DKIM_FIELDS 2000

/** Certificates of one S/MIME signature. */
#define GENKAN_LIMIT_CERTIFICATES 20

/** Mails that are read from one file. */
#define GENKAN_LIMIT_MESSAGES 100

/** Header lines of one mail, and bytes of one of them. */
#define GENKAN_LIMIT_HEADERS 1000
#define GENKAN_LIMIT_HEADER_LINE (64 * 1024)

/** Bytes of a decoded subject or name. */
#define GENKAN_LIMIT_SUBJECT 4096

/** Addresses of people in one header line. */
#define GENKAN_LIMIT_MAILBOXES 50

/** Parts of one mail, and how deep they may be packed into each other. */
#define GENKAN_LIMIT_PARTS 1000
#define GENKAN_LIMIT_PART_DEPTH 30

/** Files listed of one mail. */
#define GENKAN_LIMIT_ATTACHMENTS 100

/** Bytes of one HTML part, and how deep its elements may be packed into each other. */
#define GENKAN_LIMIT_HTML (4 * 1024 * 1024)
#define GENKAN_LIMIT_HTML_DEPTH 1000

/** Bytes of a signature, with the text that it may contain. */
#define GENKAN_LIMIT_SIGNATURE (8 * 1024 * 1024)

/** Pictures of one message that are searched for QR codes; bytes and points of one, and codes in it. */
#define GENKAN_LIMIT_PICTURES 10
#define GENKAN_LIMIT_PICTURE_FILE (10 * 1024 * 1024)
#define GENKAN_LIMIT_PICTURE_POINTS (4 * 1000 * 1000)
#define GENKAN_LIMIT_QR_CODES 10

/** Bytes of a text that are searched for telling words, and for the service it says it comes from. */
#define GENKAN_LIMIT_WORDS (64 * 1024)
#define GENKAN_LIMIT_CLAIMS (16 * 1024)

/** Bytes of a file with bookmarks, bookmarks in it, and how deep its folders may be packed into each other. */
#define GENKAN_LIMIT_BOOKMARK_FILE (50 * 1024 * 1024)
#define GENKAN_LIMIT_BOOKMARKS 100000
#define GENKAN_LIMIT_BOOKMARK_DEPTH 200

/** Bytes of a second-opinion file, of the message in it, and of one line that somebody writes into it; and how many of these. */
#define GENKAN_LIMIT_OPINION_FILE (256 * 1024)
#define GENKAN_LIMIT_OPINION_TEXT (16 * 1024)
#define GENKAN_LIMIT_OPINION_LINE 600
#define GENKAN_LIMIT_OPINION_STEPS 20
#define GENKAN_LIMIT_OPINION_FINDINGS 60

/** Bytes of the words of a screen that are read for what they mean. */
#define GENKAN_LIMIT_SCREEN_WORDS (8 * 1024)

/** Bytes of an ID that is typed. */
#define GENKAN_LIMIT_IDENTIFIER 256
