/** First names common in German-speaking countries. */
export const germanFirstNames = `
Achim Ada Adalbert Adam Adele Adelheid Adina Adolf Agatha Agathe Agnes Albert Albrecht Alexander Alexandra
Alexis Alfons Alfred Alice Alina Alma Alois Aloisius Alwin Amalia Amalie Amelie Anastasia André Andrea Andreas
Andrej Andy Angela Angelika Angelina Anita Anja Anke Ann Anna Annabelle Anne Annegret Annelie Anneliese
Annelise Annemarie Annette Annika Anni Anny Ansgar Anselm Anton Antje Antonia Antonie Armin Arndt Arne Arno
Arnold Artur Arthur Astrid August Auguste Augustin Axel Balthasar Barbara Bärbel Bastian Beate Beatrice
Beatrix Ben Benedikt Benjamin Benno Berit Bernard Bernd Bernhard Bernhardt Bert Berta Bertha Berthold Bertold
Bertolt Bertram Bettina Bianca Birgit Birgitta Birgitte Birte Björn Bodo Boris Brigitte Britta Brunhilde Bruno
Burkhard Burkhart Caecilia Camilla Carina Carl Carla Carlo Carmen Carola Carolin Carolina Caroline Carsten
Caspar Cäcilie Cäsar Celina Charlotte Chiara Chris Christa Christel Christian Christiane Christin Christina
Christine Christof Christoph Christopher Clara Claudia Claus Clemens Conny Conrad Constantin Constanze Cora
Cordula Cornelia Cornelius Curt Dagmar Daniel Daniela Dario David Dennis Denise Detlef Detlev Diana Diemut
Dieter Diethelm Dietmar Dietrich Dina Dirk Dominik Dominique Dora Doris Dorothea Dorothee Eberhard Eckart
Eckhard Eckhart Edeltraud Edgar Edith Edmund Eduard Edwin Egbert Egon Ehrenfried Elena Elfriede Elias Elisa
Elisabeth Elise Elke Ella Ellen Elli Elsa Elsbeth Else Elvira Emil Emilia Emilie Emily Emma Emmanuel Engelbert
Enrico Erhard Eric Erich Erik Erika Erna Ernst Erwin Esther Eugen Eugenie Eva Evelin Eveline Evelyn Ewald
Fabian Fabio Falk Felicitas Felix Ferdinand Finn Florian Frank Franka Franz Franziska Franziskus Frauke Fred
Freddy Frederic Frederik Frida Frieda Friedel Friedemann Friederike Friedhelm Friedrich Friedlinde Fritz Gabi
Gabriel Gabriela Gabriele Gaby Georg Georgia Gerald Gerd Gerda Gerfried Gerhard Gerhart Gerlinde Gernot Gero
Gert Gertraud Gertrud Gertrude Gesa Gesine Gideon Gisela Gitta Götz Gottfried Gotthard Gotthold Gottlieb
Gottlob Greta Gretchen Grete Gudrun Guido Gundula Günter Günther Gunnar Gunter Gunther Gustav Hanna Hannah
Hannelore Hannes Hanno Hans Hansi Hansjörg Harald Hardy Harry Hartmut Hartwig Hasso Hedda Hedi Hedwig Heide
Heidemarie Heidi Heidrun Heike Heiko Heiner Heinrich Heinz Helen Helena Helene Helga Helge Hella Helmut
Helmuth Hendrik Henning Henri Henriette Henrik Henry Herbert Heribert Hermann Hermine Herta Hertha Herwig
Hilda Hilde Hildegard Hilmar Hinrich Holger Horst Hubert Hubertus Hugo Ida Ignaz Igor Ilka Ilona Ilse Immanuel
Ina Ines Inga Inge Ingeborg Ingelore Ingo Ingolf Ingrid Inka Irene Irina Iris Irma Irmgard Irmtraud Isa Isabel
Isabell Isabella Isabelle Isolde Jakob Jan Jana Janina Jannik Jannis Jasmin Jean Jennifer Jenny Jens Jeremias
Jessica Jette Joachim Jochen Jockel Johann Johanna Johannes John Jolanda Jonas Jonathan Jörg Jörn Josef Josefa
Josefine Joseph Josephine Jost Judith Juli Julia Julian Juliana Juliane Julie Juliette Julika Julius Jürgen
Jürg Justus Jutta Kai Karen Karin Karina Karl Karla Karl-Heinz Karlheinz Karola Karolin Karolina Karoline
Karsten Kaspar Katarina Katharina Käthe Kathleen Kathrin Kati Katia Katinka Katja Katrin Kay Kerstin Kevin
Kilian Kim Kirsten Klara Klaus Klemens Knut Konrad Konstantin Konstantina Konstanze Kordula Kornelia Kristian
Kristin Kristina Kuno Kurt Lambert Lara Larissa Lars Laura Laurenz Lea Leander Lena Lene Leni Lennart Leo Leon
Leonard Leonhard Leonie Leonore Leopold Levin Liane Liesbeth Liesel Lilli Lilly Lina Linda Linus Lisa Lisbeth
Liselotte Livia Lorenz Lothar Lotte Lotti Lou Louis Louisa Louise Luca Lucas Lucia Lucie Lucy Ludger Ludmilla
Ludwig Luis Luisa Luise Lukas Lutz Lydia Madeleine Magda Magdalena Magnus Maike Maja Malte Malwine Mandy
Manfred Manja Manuel Manuela Marc Marcel Marco Marcus Mareike Maren Margareta Margarete Margaretha Margarethe
Margit Margot Margret Margrit Maria Marian Marianne Marie Marie-Luise Marietta Marika Marina Mario Marion
Marisa Marit Marita Marius Mark Marko Markus Marleen Marlen Marlene Marlies Marlis Marta Martha Martin Martina
Marvin Mathias Mathilda Mathilde Mathis Matthäus Matthias Max Maxim Maximilian Mechthild Meike Meinhard
Meinrad Melanie Melchior Melina Melissa Merle Mia Micha Michael Michaela Michel Michelle Mila Mina Minna Mira
Miriam Mirjam Mirko Monika Monique Moritz Nadine Nadja Natalia Natalie Natascha Nele Nicholas Nick Nicky Nico
Nicola Nicole Niels Nikita Niklas Niklaus Niko Nikolai Nikolas Nikolaus Nils Nina Noah Nora Norbert Norman
Odilo Olaf Ole Olga Oliver Olivia Ortrud Ortwin Oscar Oskar Oswald Oswin Otfried Otmar Ottilie Otto Ottmar
Ottokar Pamela Pascal Patricia Patrick Patrik Paul Paula Paulina Pauline Peer Peggy Per Petra Peter Philine
Philip Philipp Philippa Pia Pierre Pius Rafael Raimund Rainer Ralf Ralph Ramona Raphael Rebecca Rebekka Regina
Regine Regula Reimund Reiner Reinhard Reinhardt Reinhart Reinhold Rene René Renata Renate Resi Reto Ria
Ricarda Richard Rico Rita Robert Roberta Robin Roderich Roger Roland Rolf Roman Romana Romy Ronald Ronja Ronny
Rosa Rosalie Rosalinde Rosemarie Rosina Roswitha Rudi Rüdiger Rudolf Rudolph Rufus Rupert Ruppert Ruprecht
Ruth Sabina Sabine Sabrina Samuel Sandra Sandro Sara Sarah Sascha Saskia Sebald Sebastian Selina Selma Sepp
Severin Sibylle Sieglinde Siegbert Siegfried Siegmar Siegmund Siegrid Sigfried Sigismund Sigmar Sigmund Sigrid
Sigurd Silja Silke Silvana Silvia Silvio Simon Simona Simone Sina Sofia Sofie Sonja Sophia Sophie Stefan
Stefanie Steffen Steffi Stella Stephan Stephanie Sten Sturmius Susan Susanna Susanne Susi Sven Svenja Sybille
Sylvester Sylvia Sylvie Tabea Tamara Tanja Tassilo Tatjana Teresa Thaddäus Thea Theo Theodor Theodora Theres
Theresa Therese Theresia Thies Thilo Thomas Thorben Thorsten Thorwald Tiemo Till Tilman Tilmann Tilo Tim Timm
Timo Tina Tobias Tom Toni Torben Torsten Traudl Traute Trude Tristan Udo Ulf Uli Ulla Ulrich Ulrike Undine
Urban Urs Ursel Ursula Uschi Ute Utz Uta Uwe Valentin Valentina Valerie Vanessa Vera Verena Veronika Viktor
Viktoria Vincent Vinzenz Viola Vitus Volker Volkmar Waldemar Walburga Walter Walther Waltraud Waltraut
Wendelin Wenzel Werner Wiebke Wieland Wigbert Wilfried Wilhelm Wilhelmina Wilhelmine Willi Willibald William
Willy Wilma Wiltrud Winfried Winifred Wolf Wolfgang Wolfram Wulf Xaver Xenia Yannick Yasmin Yves Yvonne
Zacharias Zita
`;
