/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "name-server.h"

#define SILENT (-1)

struct _TestNameServer
{
  GResolver   parent_instance;

  GHashTable *texts;    /* name to GList of records */
  GHashTable *failures; /* name to GResolverError, or SILENT */
  GPtrArray  *asked;
  GPtrArray  *waiting;  /* of GTask */
};

G_DEFINE_FINAL_TYPE (TestNameServer, test_name_server, G_TYPE_RESOLVER)

static void
free_records (gpointer data)
{
  g_list_free_full (data, (GDestroyNotify) g_variant_unref);
}

static gpointer
ref_record (gconstpointer record,
            gpointer      data)
{
  return g_variant_ref ((GVariant *) record);
}

static void
test_name_server_lookup_records_async (GResolver           *resolver,
                                       const char          *name,
                                       GResolverRecordType  type,
                                       GCancellable        *cancellable,
                                       GAsyncReadyCallback  callback,
                                       gpointer             user_data)
{
  TestNameServer *self = TEST_NAME_SERVER (resolver);
  g_autoptr (GTask) task = g_task_new (resolver, cancellable, callback, user_data);
  gpointer failure;

  g_assert_cmpint (type, ==, G_RESOLVER_RECORD_TXT);
  g_ptr_array_add (self->asked, g_strdup (name));
  if (g_hash_table_lookup_extended (self->failures, name, NULL, &failure))
    {
      if (GPOINTER_TO_INT (failure) == SILENT)
        g_ptr_array_add (self->waiting, g_steal_pointer (&task));
      else
        g_task_return_new_error (task, G_RESOLVER_ERROR, GPOINTER_TO_INT (failure), "as told");
    }
  else if (g_hash_table_contains (self->texts, name))
    {
      g_task_return_pointer (task, g_list_copy_deep (g_hash_table_lookup (self->texts, name), ref_record, NULL), free_records);
    }
  else
    {
      g_task_return_new_error (task, G_RESOLVER_ERROR, G_RESOLVER_ERROR_NOT_FOUND, "no such name");
    }
}

static GList *
test_name_server_lookup_records_finish (GResolver     *resolver,
                                        GAsyncResult  *result,
                                        GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static GList *
test_name_server_lookup_records (GResolver            *resolver,
                                 const char           *name,
                                 GResolverRecordType   type,
                                 GCancellable         *cancellable,
                                 GError              **error)
{
  g_assert_not_reached (); /* it would hold up the window */
}

static void
test_name_server_finalize (GObject *object)
{
  TestNameServer *self = TEST_NAME_SERVER (object);

  g_hash_table_unref (self->texts);
  g_hash_table_unref (self->failures);
  g_ptr_array_unref (self->asked);
  g_ptr_array_unref (self->waiting);

  G_OBJECT_CLASS (test_name_server_parent_class)->finalize (object);
}

static void
test_name_server_class_init (TestNameServerClass *klass)
{
  GResolverClass *resolver_class = G_RESOLVER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = test_name_server_finalize;

  resolver_class->lookup_records = test_name_server_lookup_records;
  resolver_class->lookup_records_async = test_name_server_lookup_records_async;
  resolver_class->lookup_records_finish = test_name_server_lookup_records_finish;
}

static void
test_name_server_init (TestNameServer *self)
{
  self->texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_records);
  self->failures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->asked = g_ptr_array_new_with_free_func (g_free);
  self->waiting = g_ptr_array_new_with_free_func (g_object_unref);
}

TestNameServer *
test_name_server_new (void)
{
  return g_object_new (TEST_TYPE_NAME_SERVER, NULL);
}

/** Adds a TXT record of @strings under @name; none is an answer without records. */
void
test_name_server_set_text (TestNameServer     *self,
                           const char         *name,
                           const char * const *strings)
{
  GList *records = NULL;
  g_autofree char *old_name = NULL;

  g_hash_table_steal_extended (self->texts, name, (gpointer *) &old_name, (gpointer *) &records);
  if (strings != NULL)
    records = g_list_append (records, g_variant_ref_sink (g_variant_new ("(^as)", strings)));
  g_hash_table_insert (self->texts, g_strdup (name), records);
}

void
test_name_server_set_failure (TestNameServer *self,
                              const char     *name,
                              GResolverError  failure)
{
  g_hash_table_insert (self->failures, g_strdup (name), GINT_TO_POINTER (failure));
}

/** It never answers about @name, not even when it is told to stop, until test_name_server_answer_late(). */
void
test_name_server_set_silent (TestNameServer *self,
                             const char     *name)
{
  g_hash_table_insert (self->failures, g_strdup (name), GINT_TO_POINTER (SILENT));
}

/** Returns: the number of questions that had been waiting */
guint
test_name_server_answer_late (TestNameServer *self)
{
  guint n = self->waiting->len;

  for (guint i = 0; i < n; i++)
    g_task_return_new_error (g_ptr_array_index (self->waiting, i), G_RESOLVER_ERROR, G_RESOLVER_ERROR_TEMPORARY_FAILURE, "late");
  g_ptr_array_set_size (self->waiting, 0);
  while (g_main_context_iteration (NULL, FALSE))
    ;

  return n;
}

/** Returns: (transfer full): the names that it was asked about, with spaces between */
char *
test_name_server_dup_asked (TestNameServer *self)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < self->asked->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? " " : "", (char *) g_ptr_array_index (self->asked, i));

  return g_string_free (g_steal_pointer (&names), FALSE);
}

struct _TestNetwork
{
  GObject  parent_instance;

  gboolean available;
};

enum
{
  PROP_AVAILABLE = 1,
  PROP_METERED,
  PROP_CONNECTIVITY,
};

static void
test_network_initable_init (GInitableIface *iface)
{
}

static void
test_network_monitor_init (GNetworkMonitorInterface *iface)
{
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TestNetwork, test_network, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_INITABLE, test_network_initable_init)
                               G_IMPLEMENT_INTERFACE (G_TYPE_NETWORK_MONITOR, test_network_monitor_init))

static void
test_network_get_property (GObject    *object,
                           guint       id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  if (id == PROP_AVAILABLE)
    g_value_set_boolean (value, TEST_NETWORK (object)->available);
}

static void
test_network_class_init (TestNetworkClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = test_network_get_property;
  g_object_class_override_property (object_class, PROP_AVAILABLE, "network-available");
  g_object_class_override_property (object_class, PROP_METERED, "network-metered");
  g_object_class_override_property (object_class, PROP_CONNECTIVITY, "connectivity");
}

static void
test_network_init (TestNetwork *self)
{
}

GNetworkMonitor *
test_network_new (gboolean available)
{
  TestNetwork *self = g_object_new (TEST_TYPE_NETWORK, NULL);

  self->available = available;

  return G_NETWORK_MONITOR (self);
}
