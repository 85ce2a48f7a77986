/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* Prints, for each address on standard input, what the shape score sees of it: suffix, tenant suffix, step of oddness,
 * name, kind and text of the owner, steps of all groups, findings. For train-shape.py; "-" when the form of an address is not looked at. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "genkan-url-judge-private.h"

int
main (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GenkanCatalog) catalog = genkan_catalog_new (NULL, NULL, &error);
  g_autoptr (GenkanUrlCheck) check = catalog != NULL ? genkan_url_check_new (catalog, NULL, &error) : NULL;
  g_autofree GenkanUrlJudgement *judgement = g_new (GenkanUrlJudgement, 1);
  char *line = NULL;
  size_t size = 0;
  ssize_t length;

  if (check == NULL)
    {
      g_printerr ("%s\n", error->message);
      return EXIT_FAILURE;
    }

  while ((length = getline (&line, &size, stdin)) >= 0)
    {
      const GenkanUrl *url = &judgement->url;
      GenkanUrlShape shape;

      genkan_url_parse (&judgement->url, line, (gsize) length);
      if (!_genkan_url_judge (_genkan_url_check_get_tables (check), NULL, judgement, &shape))
        {
          printf ("-\t%s\n", genkan_verdict_to_token (genkan_url_judgement_get_verdict (judgement)));
          continue;
        }

      printf ("%s\t%s\t%u\t%.*s\t%s\t%s\t", url->tenant || url->n_labels == 0 ? "-" : url->host + url->suffix_start,
              url->tenant ? url->host + url->suffix_start : "-", shape.oddness,
              (int) (url->suffix_start > url->owner_start ? url->suffix_start - url->owner_start - 1 : 0),
              url->host + url->owner_start,
              url->tenant ? "tenant" : "own", url->host + url->owner_start);
      for (guint g = 0; g < GENKAN_URL_SHAPE_N_GROUPS; g++)
        {
          g_autofree char *name =
            genkan_url_shape_dup_weight_name (genkan_url_shape_weight_index ((GenkanUrlShapeGroup) g, shape.steps[g]));

          printf ("%s%s", g > 0 ? " " : "", name);
        }
      putchar ('\t');
      for (guint i = 0; i < judgement->n_evidence; i++)
        printf ("%s%s:%s", i > 0 ? " " : "", genkan_url_vocabulary (judgement->evidence[i].finding)->id,
                genkan_weight_to_token (judgement->evidence[i].weight));
      putchar ('\n');
    }
  free (line);

  return EXIT_SUCCESS;
}
