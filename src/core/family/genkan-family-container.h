/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "genkan-family-passphrase.h"

G_BEGIN_DECLS

/** The format that this program writes. */
#define GENKAN_FAMILY_VERSION 1

/** Bytes in front of the chunks; see DESIGN.md for what stands where. */
#define GENKAN_FAMILY_HEADER_SIZE 70

/** Bytes of content in each chunk but the last, and what the seal of each adds. */
#define GENKAN_FAMILY_CHUNK_SIZE 16384
#define GENKAN_FAMILY_CHUNK_EXTRA 17

/** Bytes of content. */
#define GENKAN_FAMILY_LIMIT (16 * 1024 * 1024)

/**
 * GenkanFamilyCost: how hard it is to try passphrases.
 * @passes: over the memory
 * @kibibytes: of memory
 */
typedef struct
{
  guint32 passes;
  guint32 kibibytes;
} GenkanFamilyCost;

/** What new files are written with: Argon2id as libsodium's “moderate”, about a second. */
#define GENKAN_FAMILY_COST ((GenkanFamilyCost) { 3, 256 * 1024 })

/** The most that a file may ask of the computer that reads it. */
#define GENKAN_FAMILY_MAX_COST ((GenkanFamilyCost) { 8, 512 * 1024 })

GBytes   *genkan_family_seal         (GBytes                        *content,
                                      const GenkanFamilyPassphrase  *passphrase,
                                      const GenkanFamilyCost        *cost,
                                      GCancellable                  *cancellable,
                                      GError                       **error);
gboolean  genkan_family_check_header (GBytes                        *file,
                                      GError                       **error);
GBytes   *genkan_family_unseal       (GBytes                        *file,
                                      const GenkanFamilyPassphrase  *passphrase,
                                      GCancellable                  *cancellable,
                                      GError                       **error);

G_END_DECLS
