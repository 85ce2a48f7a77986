/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** Letters that a new passphrase needs at least; three short words have more. */
#define GENKAN_FAMILY_PASSPHRASE_MIN 10

/** Bytes of the longest passphrase. */
#define GENKAN_FAMILY_PASSPHRASE_MAX 1024

/**
 * GenkanFamilyPassphrase: the passphrase of a family file, in memory that is never swapped out and is wiped in the end.
 * Nothing but the key derivation looks inside.
 */
typedef struct _GenkanFamilyPassphrase GenkanFamilyPassphrase;

GenkanFamilyPassphrase *genkan_family_passphrase_new         (const char                   *text,
                                                              gsize                         length);
GenkanFamilyPassphrase *genkan_family_passphrase_ref         (GenkanFamilyPassphrase       *passphrase);
void                    genkan_family_passphrase_unref       (GenkanFamilyPassphrase       *passphrase);
gboolean                genkan_family_passphrase_is_long_enough
                                                             (const GenkanFamilyPassphrase *passphrase,
                                                              GError                      **error);
const char             *genkan_family_passphrase_peek        (const GenkanFamilyPassphrase *passphrase,
                                                              gsize                        *length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GenkanFamilyPassphrase, genkan_family_passphrase_unref)

G_END_DECLS
