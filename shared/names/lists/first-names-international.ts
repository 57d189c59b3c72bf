/** First names common elsewhere that German and English news write about. */
export const internationalFirstNames = `
Aaron Abby Abdallah Abdel Abdelaziz Abdul Abdullah Abigail Abraham Abu Achmed Adèle Adnan Adrian Adriana
Adrien Agustín Ahmad Ahmed Ahmet Aidan Aischa Aisha Akbar Akira Alain Alan Alastair Alberto Alejandra
Alejandro Aleksandar Aleksander Aleksandr Aleksandra Aleksej Aleksei Alena Alessandra Alessandro Alessia
Alessio Alex Alexej Alexei Alexey Alexandre Alexandros Alfonso Alfredo Ali Alicia Alison Alistair Allan Allen
Allison Álvaro Amanda Amber Amina Amir Amy Ana Anatoli Anatolij Anatoly Anders Andrés Andrew Andrzej Andrij
Andriy Ángel Anouk Anthony Antoine Antonin Antonio António Antony Anwar Arianna Arkadi Arkadij Arsenij Arseni
Arsène Artem Artjom Artyom Arturo Asif Ashley Ashraf Assaf Atal Audrey Aung Avi Avigdor Ayse Ayşe Aziz Barack
Barry Bashar Baschar Beatriz Becky Benazir Benito Benoît Benny Bernardo Bernice Bernie Beth Betty Beverly
Bilal Bill Billy Binali Binyamin Benjamin Blake Bob Bobby Bogdan Bohdan Brad Bradley Brandon Brenda Brendan
Brian Bridget Bronisław Bruce Bryan Burak Callum Calvin Cameron Can Carles Carlos Carol Carole Caroline
Carolyn Carrie Casey Catalina Catarina Catherine Cathy Cecilia Cecil Cédric Cem Cemal César Chad Chaim Chantal
Charlene Charles Charlie Chelsea Cheryl Chloe Christelle Chuck Cindy Claire Clarence Clark Claude Claudette
Claudine Claudio Clément Cliff Clint Clinton Clive Cody Colette Colin Colleen Condoleezza Connor Cory Craig
Cristian Cristiano Cristina Crystal Curtis Cynthia Cyril Cyrus Dale Damian Damien Damir Damon Dan Dana Danilo
Dani Danielle Danny Daria Darja Darren Darryl Dave Davide Davor Dawn Dean Deborah Debra Delphine Deng Deniz
Derek Desmond Devin Didier Diego Dilma Dimitri Dimitrij Dimitris Dmitri Dmitrij Dmitry Dmytro Dolores Don
Donald Donna Donatella Doreen Dorothy Dorian Doug Douglas Dragan Drew Duncan Dustin Dwight Dylan Earl Ed Eddie
Eduardo Edward Efraim Efrat Ehud Eileen Ekaterina Elaine Eleanor Eleni Eli Élisabeth Elijah Elizabeth Elliott
Éloïse Elon Elton Emanuel Emanuela Emanuele Emil Emiliano Emine Emmanuelle Emre Enda Enrique Enzo Eran Eric
Erin Ernesto Ernie Esteban Ethan Étienne Eugene Eva Evan Ewa Fabien Fabienne Fabrice Faisal Farah Farid Farouk
Fatih Fatima Fatma Federica Federico Feodor Fernand Fernanda Fernando Fidel Filip Filippo Fiona Fjodor Flavia
Flavio Florence Floyd Forrest François Françoise Francesca Francesco Francis Francisco Franco Frans Fraser
Freda Frederick Fyodor Gail Gareth Garry Gary Gavin Gaetano Geert Gemma Gene Geneviève Gennadi Gennadij Geoff
Geoffrey George Georges Georgi Georgios Gérard Geraldine Germán Giacomo Gianluca Gianni Gilbert Gilles Gina
Giorgia Giorgio Giovanna Giovanni Giulia Giulio Giuseppe Glen Glenn Gloria Gonzalo Gordon Goran Grace Graham
Grant Greg Gregor Gregory Grigori Grigorij Grigoris Guillaume Guillermo Guy Gwen Habib Hadi Hafis Hakan Håkan
Hakeem Halil Hamid Hamza Hana Harold Haris Harriet Harrison Harvey Hasan Hashim Hassan Hazel Heather Heath
Hector Héctor Heidi Heinrich Helen Hélène Henk Henryk Herman Hernán Hervé Hilary Hillary Hiroshi Hosni Howard
Hrvoje Hubert Hugh Hussein Husain Hüseyin Ian Ibrahim Idris Ignacio Ignazio Igor Ihor Ilham Ilja Ilya Imran
Ingmar Ingvar Ion Ioannis Irving Isaac Isabel Isaak Ismail İsmail Ismet Isobel Itamar Itzhak Ivan Ivana Ivo
Iwan Jacek Jack Jackie Jackson Jacob Jacques Jaime Jair Jake Jakub Jalal Jamal James Jamie Jane Janet Janez
Janice Jānis Jared Jarosław Jason Javier Jay Jean Jean-Claude Jean-Luc Jean-Marie Jean-Paul Jean-Pierre Jeanne
Jeannette Jeff Jeffrey Jelena Jenna Jeremy Jerome Jérôme Jerry Jerzy Jesse Jessie Jesús Jewgeni Jewgenij Jill
Jim Jimmy Joan Joana João Joanna Joanne Joaquín Jodie Joe Joël Joel Joey Johan Johnny Jon Jonny Jordan Jorge
José Josep Josh Joshua Josip Joy Joyce Juan Juanita Juha Julien Juliet Julio June Juri Jurij Justin Justine
Justyna Kaja Kamal Kamala Kamil Karim Karol Katarzyna Kate Katherine Kathryn Kathy Katie Kazimierz Keir Keith
Kelly Kelsey Kemal Ken Kenan Kendall Kenneth Kenny Kerem Kerry Khaled Khalid Kirill Kirk Kiyoshi Klement Kofi
Kostas Krzysztof Kristen Kyle Kylie Kyriakos Kyrylo Lance Larry Laszlo László Laurel Lauren Laurence Laurent
Lawrence Layla Lech Lee Leif Leila Leïla Leonardo Leonid Leonidas Leroy Les Leslie Leszek Lew Lewis Liam Lida
Lindsay Lindsey Lionel Lise Ljudmila Ljubomir Lloyd Logan Lois Loretta Lori Lorraine Luc Luciano Lucien Luigi
Luiz Luka Łukasz Lula Lynn Mahmud Mahmoud Maciej Madison Maggie Malala Malcolm Malik Mandela Manolis Manon
Manuela Mara Marcello Marcelo Marcia Marek Margaret Mariam Mariana Mariano Marie-Claire Marija Marilyn Marine
Mariusz Marjorie Marlon Marshall Marta Marwan Mary Maryam Massimo Massoud Massud Masoud Mateusz Matt Matteo
Matthew Mattia Maurice Mauricio Maurizio Maureen Max Maxime Maya Megan Mehdi Mehmet Mel Mélanie Meredith Mete
Mevlüt Michail Michał Micheál Michele Michelangelo Mick Mickey Miguel Mihai Mihail Mike Mikhail Miklós Mikael
Mikko Milan Milena Milica Miloš Milos Milorad Miroslav Mirosław Mitch Mitchell Mohamad Mohamed Mohammad
Mohammed Mohsen Moira Molly Moon Morgan Moritz Mortimer Moses Moshe Mosche Muammar Muhammad Muhammed Muhammet
Muriel Murat Mustafa Mustapha Mykola Naftali Nancy Naomi Narendra Natalija Natalja Nasser Nathalie Nathan
Nathaniel Ned Neil Nelson Nicanor Nicolae Nicolás Nicolas Nigel Niki Nikola Nikolaj Nikolaos Nikolay Nikos
Nitzan Noam Noël Nuno Nuri Octavio Oleg Oleh Oleksandr Oleksij Oleksiy Olivier Olof Omar Omer Omid Ömer
Orlando Osama Osman Otar Owen Pablo Paddy Paolo Pasquale Patrice Patrizia Patty Pavel Pavlos Pawel Paweł Pedro
Penelope Penny Pentti Pere Perry Pervez Petar Pete Petr Petro Petros Phil Philippe Phillip Phyllis Pietro
Pilar Pier Pjotr Placido Predrag Priscilla Rachel Radek Radosław Rafal Rafał Rafik Rahul Rajiv Ralph Ramón
Ramsan Ramzan Randall Randy Rania Raoul Raphaël Rashid Raúl Raul Ray Raymond Recep Reggie Reginald Reinaldo
Renato Renzo Reuven Rex Reza Rhonda Ricardo Riccardo Rick Ricky Rifat Riyad Rob Robbie Roberto Rodney Rodolfo
Rodrigo Rogelio Roisin Romain Romano Roméo Ron Ronaldo Ronan Rory Rosario Rose Ross Rowan Roy Rubén Ruben
Ruslan Russell Rustam Ryan Sabah Saddam Sadiq Sadik Said Saïd Sally Salman Salva Salvador Salvatore Sam
Samantha Sami Samir Sammy Sandy Sanna Santiago Saša Scott Sean Seán Sébastien Segolène Ségolène Selahattin
Semjon Serge Sergej Sergei Sergey Sergio Sergiu Serhij Serhiy Seth Shane Shannon Sharon Shawn Sheikh Sheila
Shelley Sherry Shimon Schimon Shinzo Shirin Shirley Sidney Silviu Silvan Sinan Sinéad Sirikit Slobodan Sofía
Soledad Sören Søren Spencer Stacey Stan Stanislas Stanislav Stanislaw Stanisław Stanley Stavros Stefania
Stefano Stefanos Steinar Stéphane Stephen Steve Steven Stewart Stjepan Stuart Suleiman Süleyman Sultan Susana
Suzanne Svetlana Swetlana Sydney Tadeusz Taha Takeshi Tamim Tara Tarek Tariq Taro Tarja Tayyip Ted Teddy
Terence Teresa Terrence Terry Tessa Thabo Thierry Thaksin Theresa Thibaut Tiffany Tihomir Timothy Tito Todd
Tomás Tomasz Tommaso Tommy Toni Tony Tonio Tracy Travis Trevor Tracey Troy Tyler Umar Umberto Usama Václav
Vadim Valeri Valeria Valerij Valéry Vasco Vasil Vassilis Vicente Vicky Victor Victoria Viktor Ville Vince
Vincenzo Viorica Virginia Virginie Vittorio Vitali Vitalij Vito Vivian Vivien Vivienne Vlad Vladimir Vladislav
Vojislav Volodymyr Wade Walid Wallace Wanda Warren Warwara Wassilij Wassili Wayne Wendy Wes Wesley Will Willem
Wim Winston Witalij Wjatscheslaw Władysław Wladimir Wladislaw Woodrow Wojciech Wolodymyr Woody Yael Yair Yaşar
Yasir Yassir Jassir Yasuo Yigal Yitzhak Jitzchak Yoko Yolanda Yoram Yukio Yulia Julija Julia Yusuf Yuri Yuriy
Yvette Zachary Zdravko Zeynep Zine Zinedine Zoe Zoé Zoltán Zoran Zygmunt Nguyễn Nguyen Ban Li Wang Zhang Hu
Jiang Choe Chung Park Kyung Yoon Hong Jae Chiang Tsai Lai Ho Phan Tran Tsipras Rishi Sanae Fumio Yoshihide
Junichiro Shigeru Kenji Naoto Yukiya Haruki Anutin Prabowo Joko Susilo Ferdinand Sheinbaum Gustavo Nayib Evo
Lenín Ollanta Sebastián Michelle Gabriel Dina Axel Maia Nursultan Kassym-Schomart Schawkat Serdar Emomali
Sooronbai Sadyr Nikol Micheil Salome Giorgi Irakli Bidsina Mamuka Zurab Tedros
`;
