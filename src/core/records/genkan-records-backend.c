/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "genkan-records-backend-private.h"

G_DEFINE_QUARK (genkan-records-error-quark, genkan_records_error)
G_DEFINE_INTERFACE (GenkanRecordsBackend, genkan_records_backend, G_TYPE_OBJECT)

static void
genkan_records_backend_default_init (GenkanRecordsBackendInterface *iface)
{
}

/** Returns: (transfer full): the error with its sentence for the person */
GError *
_genkan_records_error (GenkanRecordsError code)
{
  static const char * const sentences[] = {
    [GENKAN_RECORDS_ERROR_UNAVAILABLE] = N_("This computer has no keyring that answers, so nothing can be kept."),
    [GENKAN_RECORDS_ERROR_LOCKED] = N_("The keyring is locked. Unlock it to see what is kept there."),
    [GENKAN_RECORDS_ERROR_DISMISSED] = N_("The keyring stayed locked. Nothing in it was changed."),
    [GENKAN_RECORDS_ERROR_CONFLICT] = N_("This was changed somewhere else in the meantime. Look at both before you save."),
    [GENKAN_RECORDS_ERROR_NEWER] = N_("A newer Genkan wrote this. It is left as it is. Update Genkan to see it."),
    [GENKAN_RECORDS_ERROR_FULL] = N_("There are already as many of these as Genkan can keep. Remove one first."),
    [GENKAN_RECORDS_ERROR_FAILED] = N_("The keyring did not take this. Nothing was changed. Please try again."),
  };

  return g_error_new_literal (GENKAN_RECORDS_ERROR, (gint) code, _(sentences[code]));
}

/** Returns: (transfer full): @value may be %NULL */
GenkanStoredItem *
genkan_stored_item_new (const char *kind,
                        const char *id,
                        const char *value)
{
  GenkanStoredItem *item = g_new (GenkanStoredItem, 1);

  item->kind = g_strdup (kind);
  item->id = g_strdup (id);
  item->value = g_strdup (value);

  return item;
}

void
genkan_stored_item_free (GenkanStoredItem *item)
{
  if (item == NULL)
    return;

  g_free (item->kind);
  g_free (item->id);
  g_free (item->value);
  g_free (item);
}

void
_genkan_records_backend_load_async (GenkanRecordsBackend *backend,
                                    gboolean              unlock,
                                    GCancellable         *cancellable,
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data)
{
  GENKAN_RECORDS_BACKEND_GET_IFACE (backend)->load_async (backend, unlock, cancellable, callback, user_data);
}

GPtrArray *
_genkan_records_backend_load_finish (GenkanRecordsBackend *backend,
                                     GAsyncResult         *result,
                                     GError              **error)
{
  return GENKAN_RECORDS_BACKEND_GET_IFACE (backend)->load_finish (backend, result, error);
}

void
_genkan_records_backend_swap_async (GenkanRecordsBackend *backend,
                                    const char           *kind,
                                    const char           *id,
                                    const char           *expected,
                                    const char           *value,
                                    GCancellable         *cancellable,
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data)
{
  /* A keyring without a password is a file in which a second line would make all that follows unreadable. */
  g_return_if_fail (value == NULL || strpbrk (value, "\r\n") == NULL);

  GENKAN_RECORDS_BACKEND_GET_IFACE (backend)->swap_async (backend, kind, id, expected, value, cancellable, callback, user_data);
}

gboolean
_genkan_records_backend_swap_finish (GenkanRecordsBackend *backend,
                                     GAsyncResult         *result,
                                     char                **stored,
                                     GError              **error)
{
  return GENKAN_RECORDS_BACKEND_GET_IFACE (backend)->swap_finish (backend, result, stored, error);
}

gboolean
_genkan_records_backend_is_kept (GenkanRecordsBackend *backend)
{
  return GENKAN_RECORDS_BACKEND_GET_IFACE (backend)->is_kept (backend);
}
