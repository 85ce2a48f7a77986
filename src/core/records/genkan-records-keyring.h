/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-records-backend.h"

G_BEGIN_DECLS

#define GENKAN_TYPE_RECORDS_KEYRING (genkan_records_keyring_get_type ())

/**
 * GenkanRecordsKeyring: keeps records in the keyring of the system, or, in a sandbox, in the file that libsecret encrypts with
 * the key of the secret portal.
 */
G_DECLARE_FINAL_TYPE (GenkanRecordsKeyring, genkan_records_keyring, GENKAN, RECORDS_KEYRING, GObject)

GenkanRecordsBackend *genkan_records_keyring_new           (const char *lock_path);
char                 *genkan_records_keyring_dup_lock_path (const char *runtime_folder,
                                                            const char *app_id);

G_END_DECLS
