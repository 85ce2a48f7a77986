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

/** Bytes of one message with its attachments. */
#define GENKAN_LIMIT_MESSAGE (64 * 1024 * 1024)
