/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * GenkanRecordsError:
 * @GENKAN_RECORDS_ERROR_UNAVAILABLE: there is no keyring that could be asked
 * @GENKAN_RECORDS_ERROR_LOCKED: the keyring is locked, and nobody was asked to unlock it
 * @GENKAN_RECORDS_ERROR_DISMISSED: the person was asked to unlock the keyring, and did not
 * @GENKAN_RECORDS_ERROR_CONFLICT: somebody else changed the same record in the meantime
 * @GENKAN_RECORDS_ERROR_NEWER: a newer version of the program wrote this record; it is left alone
 * @GENKAN_RECORDS_ERROR_FULL: there are already as many of this kind as the program handles
 * @GENKAN_RECORDS_ERROR_FAILED: the keyring refused
 *
 * The message is a complete, translated sentence for the person. #GError of G_IO_ERROR_CANCELLED: the caller gave up.
 */
typedef enum
{
  GENKAN_RECORDS_ERROR_UNAVAILABLE,
  GENKAN_RECORDS_ERROR_LOCKED,
  GENKAN_RECORDS_ERROR_DISMISSED,
  GENKAN_RECORDS_ERROR_CONFLICT,
  GENKAN_RECORDS_ERROR_NEWER,
  GENKAN_RECORDS_ERROR_FULL,
  GENKAN_RECORDS_ERROR_FAILED,
} GenkanRecordsError;

#define GENKAN_RECORDS_ERROR (genkan_records_error_quark ())
GQuark genkan_records_error_quark (void);

/**
 * GenkanStoredItem:
 * @kind: attribute, not trusted
 * @id: attribute, not trusted
 * @value: (nullable): one line of text; %NULL when it could not be read
 *
 * What a backend keeps: it knows nothing about the form of the value.
 */
typedef struct
{
  char *kind;
  char *id;
  char *value;
} GenkanStoredItem;

GenkanStoredItem *genkan_stored_item_new  (const char       *kind,
                                           const char       *id,
                                           const char       *value);
void              genkan_stored_item_free (GenkanStoredItem *item);

#define GENKAN_TYPE_RECORDS_BACKEND (genkan_records_backend_get_type ())
G_DECLARE_INTERFACE (GenkanRecordsBackend, genkan_records_backend, GENKAN, RECORDS_BACKEND, GObject)

/**
 * GenkanRecordsBackendInterface:
 * @load_async: reads every item; with @unlock it may ask the person to unlock the keyring
 * @load_finish: (transfer container): an array of #GenkanStoredItem, or an error; never an empty array for “unavailable”
 * @swap_async: replaces @expected (%NULL: no item) by @value (%NULL: removes the item), and nothing else
 * @swap_finish: @stored is what was there before; with GENKAN_RECORDS_ERROR_CONFLICT, what is there instead of @expected
 * @is_kept: whether what is stored outlives the program
 *
 * Where records are kept. When @cancellable is cancelled the caller gets an answer at once, although the keyring may still
 * be busy: a save that was given up may have happened.
 */
struct _GenkanRecordsBackendInterface
{
  GTypeInterface parent_iface;

  void       (*load_async)  (GenkanRecordsBackend *backend,
                             gboolean              unlock,
                             GCancellable         *cancellable,
                             GAsyncReadyCallback   callback,
                             gpointer              user_data);
  GPtrArray *(*load_finish) (GenkanRecordsBackend *backend,
                             GAsyncResult         *result,
                             GError              **error);
  void       (*swap_async)  (GenkanRecordsBackend *backend,
                             const char           *kind,
                             const char           *id,
                             const char           *expected,
                             const char           *value,
                             GCancellable         *cancellable,
                             GAsyncReadyCallback   callback,
                             gpointer              user_data);
  gboolean   (*swap_finish) (GenkanRecordsBackend *backend,
                             GAsyncResult         *result,
                             char                **stored,
                             GError              **error);
  gboolean   (*is_kept)     (GenkanRecordsBackend *backend);
};

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GenkanStoredItem, genkan_stored_item_free)

G_END_DECLS
