# Was `stint doctor` über den Desktop sagt.

# Der Resident; $process ist seine Nummer
doctor-runs = läuft, Prozess { $process }
# Ein Tastenkürzel, das aus ist
doctor-off = aus
# Unter macOS und Windows
doctor-own-display = die des Systems
doctor-no-display = keine
