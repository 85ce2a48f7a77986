/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-url-check.h"

#include <string.h>

#include "genkan-freshness.h"
#include "genkan-url-judge-private.h"

struct _GenkanUrlCheck
{
  gatomicrefcount refs;
  GenkanUrlTables tables;
  char            oldest_fresh_day[GENKAN_DAY_SIZE];
};

G_DEFINE_BOXED_TYPE (GenkanUrlCheck, genkan_url_check, genkan_url_check_ref, genkan_url_check_unref)

/**
 * genkan_url_check_new:
 * @catalog: whose services and places are used; kept
 * @feed: (nullable): reported addresses that the person installed; kept
 *
 * Returns: (transfer full) (nullable): %NULL with GENKAN_ERROR_BROKEN when the program's own data is damaged
 */
GenkanUrlCheck *
genkan_url_check_new (GenkanCatalog *catalog,
                      GenkanUrlFeed *feed,
                      GError       **error)
{
  GenkanUrlModel *model;
  GenkanUrlCheck *self;

  g_return_val_if_fail (catalog != NULL, NULL);

  model = genkan_url_model_new_bundled (genkan_url_shape_n_weights (), error);
  if (model == NULL)
    return NULL;

  self = g_new0 (GenkanUrlCheck, 1);
  g_atomic_ref_count_init (&self->refs);
  self->tables = (GenkanUrlTables) {
    .catalog = genkan_catalog_ref (catalog),
    .feed = feed != NULL ? genkan_url_feed_ref (feed) : NULL,
    .owners = genkan_url_owners_new (),
    .places = genkan_url_places_new (catalog),
    .words = genkan_url_words_new (catalog, genkan_url_model_get_stock_words (model), genkan_url_model_get_affixes (model)),
    .letters = genkan_url_letters_new (catalog),
    .model = model,
  };

  return self;
}

GenkanUrlCheck *
genkan_url_check_ref (GenkanUrlCheck *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->refs);

  return self;
}

void
genkan_url_check_unref (GenkanUrlCheck *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->refs))
    return;

  genkan_url_owners_free (self->tables.owners);
  genkan_url_places_free (self->tables.places);
  genkan_url_words_free (self->tables.words);
  genkan_url_letters_free (self->tables.letters);
  genkan_url_model_free (self->tables.model);
  g_clear_pointer (&self->tables.feed, genkan_url_feed_unref);
  genkan_catalog_unref (self->tables.catalog);
  g_free (self);
}

/**
 * genkan_url_check_set_today:
 * @iso_day: (nullable): the day to judge by, such as `2026-11-21`; a time may follow. %NULL for none.
 *
 * From then on answers say so when what they rest on is older than %GENKAN_FRESH_DAYS days.
 */
void
genkan_url_check_set_today (GenkanUrlCheck *self,
                            const char     *iso_day)
{
  g_return_if_fail (self != NULL);

  genkan_oldest_fresh_day (iso_day, self->oldest_fresh_day);
}

const GenkanUrlTables *
_genkan_url_check_get_tables (GenkanUrlCheck *self)
{
  return &self->tables;
}

/* The day of what an answer rests on: the facts of the service that it is about, or the whole list. */
static const char *
date_of_list (GenkanUrlCheck      *self,
              const GenkanService *service)
{
  return service != NULL ? service->date : genkan_catalog_get_date (self->tables.catalog);
}

static void
judge_age (GenkanUrlCheck     *self,
           GenkanUrlJudgement *judgement)
{
  const char *date = date_of_list (self, judgement->service);

  if (judgement->url.status == GENKAN_URL_OK && judgement->n_evidence < GENKAN_LIMIT_FINDINGS
      && strcmp (date, self->oldest_fresh_day) < 0)
    genkan_url_judgement_add (judgement, GENKAN_URL_FINDING_OLD_LIST, GENKAN_WEIGHT_NOTE)->word = date;
}

/**
 * genkan_url_check_judge:
 * @text: one address; need not be valid UTF-8 nor NUL-terminated
 * @service: (nullable): the service that the person or the message named
 * @judgement: (out caller-allocates): what was found; valid as long as @check
 *
 * The core of genkan_url_check_run(), without allocating anything.
 */
void
genkan_url_check_judge (GenkanUrlCheck      *self,
                        const char          *text,
                        gsize                length,
                        const GenkanService *service,
                        GenkanUrlJudgement  *judgement)
{
  GenkanUrlShape shape;

  g_return_if_fail (self != NULL);
  g_return_if_fail (judgement != NULL);

  genkan_url_parse (&judgement->url, text, length);
  _genkan_url_judge (&self->tables, service, judgement, &shape);
  judge_age (self, judgement);
}

static void
add_finding (GenkanResult             *result,
             const GenkanUrlJudgement *judgement,
             const GenkanUrlEvidence  *evidence)
{
  g_autoptr (GenkanFinding) finding = genkan_finding_new (genkan_url_vocabulary (evidence->finding), evidence->weight);
  g_autofree char *found = evidence->found != NULL ? g_strndup (evidence->found, evidence->found_length) : NULL;

  if (evidence->service != NULL)
    genkan_finding_set (finding, evidence->finding == GENKAN_URL_FINDING_OTHER_SERVICE ? "other" : "service",
                        genkan_service_get_name (evidence->service));
  if (found != NULL)
    genkan_finding_set (finding, evidence->finding == GENKAN_URL_FINDING_NOT_LISTED ||
                                 evidence->finding == GENKAN_URL_FINDING_NOT_NAMED ||
                                 evidence->finding == GENKAN_URL_FINDING_UNKNOWN_OWNER ||
                                 evidence->finding == GENKAN_URL_FINDING_FEED_OWNER ? "owner" : "found", found);
  if (evidence->finding == GENKAN_URL_FINDING_OLD_LIST)
    {
      genkan_finding_set (finding, "date", evidence->word);
    }
  else if (evidence->word != NULL)
    {
      gboolean domain = evidence->finding == GENKAN_URL_FINDING_OFFICIAL ||
                        evidence->finding == GENKAN_URL_FINDING_OTHER_SERVICE ||
                        evidence->finding == GENKAN_URL_FINDING_UNCONFIRMED ||
                        evidence->finding == GENKAN_URL_FINDING_EMBEDDED_OFFICIAL ||
                        evidence->finding == GENKAN_URL_FINDING_JOINED_OFFICIAL ||
                        evidence->finding == GENKAN_URL_FINDING_OFFICIAL_IN_PATH;

      genkan_finding_set (finding, domain ? "official" : "word", evidence->word);
    }
  if (evidence->finding == GENKAN_URL_FINDING_EMBEDDED_OFFICIAL)
    genkan_finding_set (finding, "owner", judgement->url.host + judgement->url.owner_start);

  genkan_result_add (result, finding);
}

/* The address as a browser understands it, international names in their own letters only where nothing is disguised. */
static void
set_address (GenkanResult    *result,
             const GenkanUrl *url)
{
  g_autofree char *sub = g_strndup (url->host, url->owner_start);
  g_autofree char *scheme = g_strndup (url->text + url->scheme.start, url->scheme.length);
  g_autofree char *userinfo = g_strndup (url->text + url->userinfo.start, url->userinfo.length);
  g_autofree char *port = url->port != 0 ? g_strdup_printf (":%u", url->port) : g_strdup ("");
  g_autofree char *rest = g_strndup (url->text + url->rest.start, MIN (url->rest.length, GENKAN_LIMIT_QUOTE));
  g_autofree char *before = g_strdup_printf ("%s%s%s%s%s", scheme, *scheme != '\0' ? "://" : "",
                                             userinfo, *userinfo != '\0' ? "@" : "", sub);
  g_autofree char *after = g_strconcat (port, rest, url->rest.length > GENKAN_LIMIT_QUOTE ? "…" : NULL, NULL);

  genkan_result_set_owner (result, url->host + url->owner_start);
  genkan_result_set_address (result, before, after);
}

/**
 * genkan_url_check_run:
 * @text: one address, as pasted
 * @service: (nullable): the service that the person or the message named
 *
 * Returns: (transfer full): the answer with its evidence; also for text that is no address (`not-checked`)
 */
GenkanResult *
genkan_url_check_run (GenkanUrlCheck      *self,
                      const char          *text,
                      const GenkanService *service)
{
  g_autoptr (GenkanResult) result = NULL;
  g_autofree GenkanUrlJudgement *judgement = g_new (GenkanUrlJudgement, 1);
  gboolean is_address;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  genkan_url_check_judge (self, text, strlen (text), service, judgement);
  is_address = judgement->url.status == GENKAN_URL_OK;

  result = genkan_result_new (text);
  genkan_result_set_data_date (result, date_of_list (self, judgement->service));
  if (judgement->service != NULL)
    genkan_result_set_service (result, judgement->service->id, genkan_service_get_name (judgement->service));
  if (is_address)
    set_address (result, &judgement->url);

  for (guint i = 0; i < judgement->n_evidence; i++)
    add_finding (result, judgement, &judgement->evidence[i]);

  if (is_address)
    {
      genkan_result_add_not_looked_at (result, genkan_url_not_looked_at (GENKAN_URL_NOT_LOOKED_AT_PAGE));
      genkan_result_add_not_looked_at (result, genkan_url_not_looked_at (GENKAN_URL_NOT_LOOKED_AT_CERTIFICATE));
      genkan_result_add_not_looked_at (result, genkan_url_not_looked_at (GENKAN_URL_NOT_LOOKED_AT_MESSAGE));
      if (self->tables.feed == NULL)
        genkan_result_add_not_looked_at (result, genkan_url_not_looked_at (GENKAN_URL_NOT_LOOKED_AT_FEED));
    }

  return g_steal_pointer (&result);
}
