/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-window-call.h"

/* Calls the program with the window. The bus starts it when it does not run, also out of a sandbox: its name belongs to
 * the same application. */

static char *
dup_object_path (void)
{
  return g_strdelimit (g_strdup ("/" GENKAN_APP_ID), ".", '/');
}

/* A window may only come to the front for something that the person has just done. */
static GVariant *
build_platform_data (guint32 timestamp)
{
  GVariantDict data;
  g_autofree char *startup_id = g_strdup_printf ("genkan-search-provider_TIME%u", timestamp);

  g_variant_dict_init (&data, NULL);
  g_variant_dict_insert (&data, "desktop-startup-id", "s", startup_id);

  return g_variant_dict_end (&data);
}

static void
activate (GDBusConnection *connection,
          const char      *action,
          GVariant        *parameter,
          guint32          timestamp)
{
  g_autofree char *path = dup_object_path ();
  GVariantBuilder parameters;

  g_variant_builder_init (&parameters, G_VARIANT_TYPE ("av"));
  g_variant_builder_add (&parameters, "v", parameter);
  /* Nothing could be done about a window that does not come. */
  g_dbus_connection_call (connection, GENKAN_APP_ID, path, "org.freedesktop.Application", "ActivateAction",
                          g_variant_new ("(sav@a{sv})", action, &parameters, build_platform_data (timestamp)), NULL,
                          G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL, NULL);
}

/**
 * genkan_window_call_check_address:
 * @address: an address to judge; it is not opened
 * @service: (nullable): id of the service that it should belong to
 * @timestamp: X11 time at which the person chose it; 0 when not known
 */
void
genkan_window_call_check_address (GDBusConnection *connection,
                                  const char      *address,
                                  const char      *service,
                                  guint32          timestamp)
{
  activate (connection, "check-address", g_variant_new ("(ss)", address, service != NULL ? service : ""), timestamp);
}

/** genkan_window_call_show_saved: @id: of a saved entry, to be shown with what is known about it; it is not opened */
void
genkan_window_call_show_saved (GDBusConnection *connection,
                               const char      *id,
                               guint32          timestamp)
{
  activate (connection, "show-saved", g_variant_new_string (id), timestamp);
}

/** genkan_window_call_search_entries: @words: what to look for among the entries; empty for all */
void
genkan_window_call_search_entries (GDBusConnection *connection,
                                   const char      *words,
                                   guint32          timestamp)
{
  activate (connection, "search-entries", g_variant_new_string (words), timestamp);
}
