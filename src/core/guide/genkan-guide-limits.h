/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/** Bytes of a guide, of one of its texts, and how many steps it and choices a step may have. */
#define GENKAN_LIMIT_GUIDE_FILE (256 * 1024)
#define GENKAN_LIMIT_GUIDE_TEXT 1000
#define GENKAN_LIMIT_GUIDE_STEPS 300
#define GENKAN_LIMIT_GUIDE_CHOICES 40

/** Questions on the longest way through a guide. */
#define GENKAN_LIMIT_GUIDE_QUESTIONS 14

/** Bytes of what is kept of a guide, as many as a record takes, and tries that it remembers. */
#define GENKAN_LIMIT_GUIDE_SAVED (30 * 1000)
#define GENKAN_LIMIT_GUIDE_ATTEMPTS 100

/** Files in the person's own folder of guides. */
#define GENKAN_LIMIT_GUIDES 100
