/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-guide-page.h"

#include <glib/gi18n.h>

#include "genkan-clamp.h"
#include "genkan-guide-actions.h"
#include "genkan-guide-keeper.h"
#include "genkan-guide-memory.h"
#include "genkan-guide-print.h"
#include "genkan-phrase.h"
#include "genkan-stage-bar.h"
#include "genkan-thread-view.h"

/* A walk of an earlier day that nobody came back to for so long is not what brings the person here today. */
#define STALE_SECONDS (30 * G_TIME_SPAN_DAY / G_TIME_SPAN_SECOND)

/**
 * GenkanGuidePage:
 *
 * A guide, one step at a time. Every answer is kept at once, Back goes to the step before and only at the first one leaves the
 * page, and whoever leaves comes back to the same place. Action: `guide.print`.
 */
struct _GenkanGuidePage
{
  GenkanPage         parent_instance;

  GenkanKnowledge   *knowledge;
  GenkanGuideWalk   *walk;
  GenkanGuideKeeper *keeper;
  GenkanStepView    *view;
  GenkanStepFlags    flags;
  gboolean           is_touched; /* the person has answered something here */
  guint              clock_id;
  guint              elsewhere_idle;

  GtkWidget         *progress;
  GenkanStageBar    *stages;
  GenkanPhrase      *stage_word;
  GenkanPhrase      *notice;
  GtkStack          *steps;
  GenkanPhrase      *kept;
};

G_DEFINE_FINAL_TYPE (GenkanGuidePage, genkan_guide_page, GENKAN_TYPE_PAGE)

static void show_step (GenkanGuidePage        *self,
                       GtkStackTransitionType  transition);
static void elsewhere_cb (GenkanGuidePage *self);

static gint64
get_now (GenkanGuidePage *self)
{
  g_autoptr (GDateTime) now = genkan_knowledge_dup_now (self->knowledge);

  return g_date_time_to_unix (now);
}

static void
say (GenkanGuidePage *self,
     const char      *sentence)
{
  genkan_phrase_set_text (self->notice, sentence != NULL ? sentence : "");
}

static void
move_on (GenkanGuidePage *self,
         gboolean         moved,
         GError          *error)
{
  if (!moved)
    {
      say (self, error->message);
      return;
    }

  self->is_touched = TRUE;
  self->flags = GENKAN_STEP_ALONE;
  say (self, NULL);
  show_step (self, GTK_STACK_TRANSITION_TYPE_SLIDE_LEFT);
}

static void
choose_cb (GenkanGuidePage *self,
           char           **ids)
{
  const GenkanGuideStep *step = genkan_guide_walk_get_step (self->walk);
  const char *service = genkan_guide_walk_get_value (self->walk, "service");
  g_autoptr (GError) error = NULL;

  if (service != NULL && ids[0] != NULL && g_strv_contains ((const char * const *) step->records, "attempts"))
    genkan_guide_memory_note_attempt (genkan_knowledge_get_records (self->knowledge), service, ids[0], get_now (self));
  move_on (self, genkan_guide_walk_choose (self->walk, (const char * const *) ids, get_now (self), &error), error);
}

/* The try behind a guard is shown after its clock, or when the person does not want to wait. */
static void
go_on_cb (GenkanGuidePage *self)
{
  g_autoptr (GError) error = NULL;
  GenkanGuideClock clock;

  if (genkan_guide_step_asks (genkan_guide_walk_get_step (self->walk)))
    {
      genkan_guide_walk_get_clock (self->walk, get_now (self), &clock);
      self->flags = GENKAN_STEP_WITHOUT_GUARD;
      show_step (self, GTK_STACK_TRANSITION_TYPE_CROSSFADE);
      return;
    }

  move_on (self, genkan_guide_walk_go_on (self->walk, get_now (self), &error), error);
}

static void
put_off_cb (GenkanGuidePage *self)
{
  g_autoptr (GError) error = NULL;

  move_on (self, genkan_guide_walk_put_off (self->walk, get_now (self), &error), error);
}

static void
go_to_cb (GenkanGuidePage *self,
          const char      *step_id)
{
  if (!genkan_guide_walk_go_to (self->walk, step_id, get_now (self)))
    return;

  self->flags = GENKAN_STEP_ALONE;
  show_step (self, GTK_STACK_TRANSITION_TYPE_SLIDE_LEFT);
}

static const char *
find_phone (GenkanCatalog       *catalog,
            const GenkanService *service)
{
  const GenkanSupportFacts *support = service != NULL ? genkan_catalog_get_facts (catalog, service)->support : NULL;

  return support != NULL && support->n_phones > 0 ? support->phones[0].number : NULL;
}

static void
service_cb (GenkanGuidePage *self,
            const char      *service)
{
  GenkanCatalog *catalog = genkan_knowledge_get_catalog (self->knowledge, NULL);
  const GenkanService *found = service != NULL ? genkan_catalog_lookup (catalog, service) : NULL;

  genkan_guide_walk_set_value (self->walk, "service", service);
  genkan_guide_walk_set_value (self->walk, "service-name", found != NULL ? genkan_service_get_name (found) : NULL);
  genkan_guide_walk_set_value (self->walk, "phone", find_phone (catalog, found));
}

static void
act_cb (GenkanGuidePage *self,
        gpointer         action)
{
  g_autoptr (GenkanGuideWalk) next = NULL;
  const char *sentence = genkan_guide_action_run (action, self->walk, self->knowledge, GENKAN_PAGE (self), get_now (self), &next);

  if (next != NULL)
    genkan_page_push (GENKAN_PAGE (self), genkan_guide_page_new_walk (self->knowledge, next));
  if (genkan_guide_walk_get_step (self->walk)->kind == GENKAN_GUIDE_OUTCOME && self->keeper != NULL)
    genkan_guide_keeper_forget (self->keeper);
  say (self, sentence);
}

/* The emergency shows all its steps, once it is known what happened. */
static gboolean
shows_thread (GenkanGuidePage *self)
{
  GenkanGuide *guide = genkan_guide_walk_get_guide (self->walk);
  const GenkanGuideStep *step = genkan_guide_walk_get_step (self->walk);
  GenkanGuideClock clock;

  return genkan_guide_is_thread (guide) &&
         step->kind != GENKAN_GUIDE_OUTCOME && step->kind != GENKAN_GUIDE_WAIT &&
         genkan_guide_walk_can_go_back (self->walk) &&
         !(step->kind == GENKAN_GUIDE_QUESTION && genkan_guide_walk_get_number (self->walk) <= 2) &&
         !genkan_guide_walk_get_clock (self->walk, get_now (self), &clock);
}

static void
update_progress (GenkanGuidePage *self)
{
  GenkanGuide *guide = genkan_guide_walk_get_guide (self->walk);
  const GenkanGuideStep *step = genkan_guide_walk_get_step (self->walk);
  guint n_stages = genkan_guide_get_n_stages (guide);
  g_autofree char *number = g_strdup_printf ("%u", genkan_guide_walk_get_number (self->walk));
  g_autofree char *word = NULL;

  gtk_widget_set_visible (self->progress, step->kind != GENKAN_GUIDE_OUTCOME && !shows_thread (self));
  if (step->stage >= 0)
    {
      genkan_stage_bar_set_stage (self->stages, (guint) step->stage, n_stages);
      word = g_strdup (genkan_guide_get_stage_label (guide, (guint) step->stage));
    }
  else
    {
      genkan_stage_bar_set_stage (self->stages, 0, 0);
      word = genkan_guide_step_asks (step) ? genkan_phrase_fill (_("Question {n}"), "n", number) : g_strdup ("");
    }
  genkan_phrase_set_text (self->stage_word, word);
}

static void
update_kept (GenkanGuidePage *self)
{
  gboolean is_kept = self->keeper != NULL && genkan_guide_keeper_is_kept (self->keeper);

  genkan_phrase_set_text (self->kept, is_kept ? _("Your answers are kept. You can stop and go on here later.")
                                              : _("Your answers are kept until Genkan is closed."));
}

static gboolean
tick_cb (gpointer data)
{
  GenkanGuidePage *self = GENKAN_GUIDE_PAGE (data);
  GenkanGuideClock clock;
  gint64 now = get_now (self);

  if (genkan_guide_walk_get_clock (self->walk, now, &clock))
    {
      genkan_step_view_tick (self->view, now);
      return G_SOURCE_CONTINUE;
    }

  self->clock_id = 0;
  show_step (self, GTK_STACK_TRANSITION_TYPE_CROSSFADE);

  return G_SOURCE_REMOVE;
}

static void
update_clock (GenkanGuidePage *self)
{
  GenkanGuideClock clock;
  gboolean runs = genkan_guide_walk_get_clock (self->walk, get_now (self), &clock) &&
                  !(self->flags & GENKAN_STEP_WITHOUT_GUARD);

  g_clear_handle_id (&self->clock_id, g_source_remove);
  if (runs && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->clock_id = g_timeout_add_seconds (1, tick_cb, self);
}

/* The stack keeps the step that slides out, and nothing older. */
static void
replace_view (GenkanGuidePage *self,
              GtkWidget       *view)
{
  GtkWidget *shown = gtk_stack_get_visible_child (self->steps);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->steps));

  while (child != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      if (child != shown)
        gtk_stack_remove (self->steps, child);
      child = next;
    }
  gtk_stack_add_child (self->steps, view);
  gtk_stack_set_visible_child (self->steps, view);
}

static void
show_step (GenkanGuidePage        *self,
           GtkStackTransitionType  transition)
{
  GenkanCatalog *catalog = genkan_knowledge_get_catalog (self->knowledge, NULL);
  GenkanLoginMessages *messages = genkan_knowledge_get_login_messages (self->knowledge);
  gint64 now = get_now (self);
  GtkWidget *view;

  if (shows_thread (self))
    {
      view = genkan_thread_view_new (self->walk, catalog, messages, now, self->flags);
      self->view = genkan_thread_view_get_step (GENKAN_THREAD_VIEW (view));
      g_signal_connect_object (view, "go-to", G_CALLBACK (go_to_cb), self, G_CONNECT_SWAPPED);
    }
  else
    {
      view = genkan_step_view_new (self->walk, catalog, messages, now, self->flags);
      self->view = GENKAN_STEP_VIEW (view);
    }
  g_signal_connect_object (self->view, "choose", G_CALLBACK (choose_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "go-on", G_CALLBACK (go_on_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "put-off", G_CALLBACK (put_off_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "go-to", G_CALLBACK (go_to_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "act", G_CALLBACK (act_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "service", G_CALLBACK (service_cb), self, G_CONNECT_SWAPPED);

  gtk_widget_set_valign (view, shows_thread (self) ? GTK_ALIGN_START : GTK_ALIGN_CENTER);
  gtk_stack_set_transition_type (self->steps, transition);
  replace_view (self, view);
  update_progress (self);
  update_kept (self);
  update_clock (self);
  gtk_widget_grab_focus (view);
}

static gboolean
genkan_guide_page_go_back (GenkanPage *page)
{
  GenkanGuidePage *self = GENKAN_GUIDE_PAGE (page);

  if (!genkan_guide_walk_go_back (self->walk))
    return FALSE;

  self->flags = GENKAN_STEP_ALONE;
  say (self, NULL);
  show_step (self, GTK_STACK_TRANSITION_TYPE_SLIDE_RIGHT);

  return TRUE;
}

static void
print_action_cb (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  GenkanGuidePage *self = GENKAN_GUIDE_PAGE (widget);

  genkan_guide_print (self->walk, get_now (self), GTK_WINDOW (gtk_widget_get_root (widget)));
}

/* The walk tells of its change before it has come to an end of it: the place of another page is taken afterwards. */
static void
elsewhere_idle_cb (gpointer data)
{
  GenkanGuidePage *self = GENKAN_GUIDE_PAGE (data);

  self->elsewhere_idle = 0;
  elsewhere_cb (self);
}

static void
changed_cb (GenkanGuidePage *self)
{
  g_autofree char *state = genkan_guide_walk_save (self->walk);

  if (self->keeper != NULL &&
      !genkan_guide_keeper_save (self->keeper, state, genkan_guide_walk_get_revision (self->walk), get_now (self)) &&
      self->elsewhere_idle == 0)
    self->elsewhere_idle = g_idle_add_once (elsewhere_idle_cb, self);
}

static void
take_walk (GenkanGuidePage *self,
           GenkanGuideWalk *walk)
{
  if (self->walk != NULL)
    g_signal_handlers_disconnect_by_data (self->walk, self);
  g_set_object (&self->walk, walk);
  g_signal_connect_object (self->walk, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

/* Goes back to the place that is kept. Returns: whether there is one */
static gboolean
restore (GenkanGuidePage *self)
{
  g_autofree char *state = self->keeper != NULL ? genkan_guide_keeper_dup_state (self->keeper) : NULL;
  g_autoptr (GenkanGuideWalk) walk = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_shortened = FALSE;

  if (state == NULL || get_now (self) - genkan_guide_keeper_get_time (self->keeper) > STALE_SECONDS)
    return FALSE;

  walk = genkan_guide_action_restore (self->knowledge, genkan_guide_walk_get_guide (self->walk), state, get_now (self),
                                      &is_shortened, &error);
  if (walk == NULL)
    {
      say (self, error->message);
      return FALSE;
    }

  take_walk (self, walk);
  self->flags = GENKAN_STEP_ALONE;
  show_step (self, GTK_STACK_TRANSITION_TYPE_NONE);
  if (is_shortened)
    say (self, _("This guide was changed by an update. Some of your answers no longer fit, so it goes on from here."));

  return TRUE;
}

static void
elsewhere_cb (GenkanGuidePage *self)
{
  if (restore (self))
    say (self, _("You went on in another window. This is where you are there."));
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GenkanGuidePage) self = data;

  if (!genkan_records_load_finish (GENKAN_RECORDS (source), result, NULL))
    return;

  /* what was found in the keyring must not take the page from under the fingers of somebody who has begun */
  if (!self->is_touched)
    {
      genkan_guide_keeper_reload (self->keeper);
      restore (self);
    }
  update_kept (self);
}

static void
keep (GenkanGuidePage *self)
{
  GenkanRecords *records = genkan_knowledge_get_records (self->knowledge);

  if (records == NULL)
    return;

  self->keeper = genkan_guide_keeper_new (records, genkan_guide_get_id (genkan_guide_walk_get_guide (self->walk)));
  g_signal_connect_object (self->keeper, "elsewhere", G_CALLBACK (elsewhere_cb), self, G_CONNECT_SWAPPED);
  if (genkan_records_get_state (records) == GENKAN_RECORDS_NOT_LOADED)
    genkan_records_load_async (records, NULL, loaded_cb, g_object_ref (self));
}

static void
genkan_guide_page_shown (GenkanPage *page)
{
  GtkWidget *view = gtk_stack_get_visible_child (GENKAN_GUIDE_PAGE (page)->steps);

  if (view != NULL)
    gtk_widget_grab_focus (view);
}

static void
genkan_guide_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (genkan_guide_page_parent_class)->map (widget);

  if (GENKAN_GUIDE_PAGE (widget)->walk != NULL)
    update_clock (GENKAN_GUIDE_PAGE (widget));
}

static void
genkan_guide_page_unmap (GtkWidget *widget)
{
  g_clear_handle_id (&GENKAN_GUIDE_PAGE (widget)->clock_id, g_source_remove);

  GTK_WIDGET_CLASS (genkan_guide_page_parent_class)->unmap (widget);
}

static void
genkan_guide_page_dispose (GObject *object)
{
  GenkanGuidePage *self = GENKAN_GUIDE_PAGE (object);

  g_clear_handle_id (&self->clock_id, g_source_remove);
  g_clear_handle_id (&self->elsewhere_idle, g_source_remove);
  g_clear_object (&self->walk);
  g_clear_object (&self->keeper);
  g_clear_object (&self->knowledge);

  G_OBJECT_CLASS (genkan_guide_page_parent_class)->dispose (object);
}

static void
genkan_guide_page_class_init (GenkanGuidePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = genkan_guide_page_dispose;

  GENKAN_PAGE_CLASS (klass)->shown = genkan_guide_page_shown;
  GENKAN_PAGE_CLASS (klass)->go_back = genkan_guide_page_go_back;

  widget_class->map = genkan_guide_page_map;
  widget_class->unmap = genkan_guide_page_unmap;

  g_type_ensure (GENKAN_TYPE_CLAMP);
  g_type_ensure (GENKAN_TYPE_PHRASE);
  g_type_ensure (GENKAN_TYPE_STAGE_BAR);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/genkan/Genkan/ui/genkan-guide-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GenkanGuidePage, progress);
  gtk_widget_class_bind_template_child (widget_class, GenkanGuidePage, stages);
  gtk_widget_class_bind_template_child (widget_class, GenkanGuidePage, stage_word);
  gtk_widget_class_bind_template_child (widget_class, GenkanGuidePage, notice);
  gtk_widget_class_bind_template_child (widget_class, GenkanGuidePage, steps);
  gtk_widget_class_bind_template_child (widget_class, GenkanGuidePage, kept);

  gtk_widget_class_install_action (widget_class, "guide.print", NULL, print_action_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "guide.print", NULL);
}

static void
genkan_guide_page_init (GenkanGuidePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * genkan_guide_page_new_walk:
 * @walk: what was begun, for example by another guide
 *
 * Returns: (transfer floating): a page that goes on with @walk
 */
GenkanPage *
genkan_guide_page_new_walk (GenkanKnowledge *knowledge,
                            GenkanGuideWalk *walk)
{
  GenkanGuidePage *self;

  g_return_val_if_fail (GENKAN_IS_KNOWLEDGE (knowledge), NULL);
  g_return_val_if_fail (GENKAN_IS_GUIDE_WALK (walk), NULL);

  self = g_object_new (GENKAN_TYPE_GUIDE_PAGE, "title", genkan_guide_get_title (genkan_guide_walk_get_guide (walk)), NULL);
  self->knowledge = g_object_ref (knowledge);
  take_walk (self, walk);
  keep (self);
  show_step (self, GTK_STACK_TRANSITION_TYPE_NONE);

  return GENKAN_PAGE (self);
}

/**
 * genkan_guide_page_new:
 * @guide: id of a guide, perhaps with # and the id of a step to begin at
 *
 * Returns: (transfer floating) (nullable): a page that goes on where the person stopped, or begins; %NULL when there is no such guide
 */
GenkanPage *
genkan_guide_page_new (GenkanKnowledge *knowledge,
                       const char      *guide)
{
  g_auto (GStrv) parts = g_strsplit (guide, "#", 2);
  g_autoptr (GenkanGuideWalk) walk = parts[0] != NULL ? genkan_guide_action_begin (knowledge, parts[0]) : NULL;
  GenkanPage *page;

  if (walk == NULL)
    return NULL;

  if (parts[1] != NULL)
    {
      g_autoptr (GenkanGuideWalk) later = genkan_guide_action_begin_at (walk, parts[1], knowledge);

      return genkan_guide_page_new_walk (knowledge, later);
    }

  page = genkan_guide_page_new_walk (knowledge, walk);
  restore (GENKAN_GUIDE_PAGE (page));

  return page;
}

/** Returns: (transfer none): the walk that is shown */
GenkanGuideWalk *
genkan_guide_page_get_walk (GenkanGuidePage *self)
{
  g_return_val_if_fail (GENKAN_IS_GUIDE_PAGE (self), NULL);

  return self->walk;
}
